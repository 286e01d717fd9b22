// Posts, checkpoints and crossings: who mans them, when anybody last told of them, and since when they are silent.
import type { PostView } from '#projections/record-view.ts';
import { claimsAddress, corridorAddress } from '../address.ts';
import { plainWords } from '../claim-words.ts';
import { dayWords } from '../moment-words.ts';
import { useView } from '../record.ts';
import { BalanceLine } from './balance.tsx';
import { LaneName } from './lane.tsx';
import { Show } from './loading.tsx';
import { Day } from './time.tsx';

export function Posts({ day }: { day: string }) {
	return (
		<section className="part" aria-labelledby="posts-title">
			<h2 id="posts-title">
				Posts and roads <span className="part-note">who mans them, and who last told of them</span>
			</h2>
			<Show loaded={useView('posts', { day })}>
				{({ rows, balance }) =>
					rows.length === 0 ? (
						<p className="empty">The reference holds no post.</p>
					) : (
						<>
							<BalanceLine balance={balance} of="the reports" />
							<ul className="posts">
								{rows.map((post) => (
									<Post key={post.id} post={post} />
								))}
							</ul>
						</>
					)
				}
			</Show>
		</section>
	);
}

function Post({ post }: { post: PostView }) {
	return (
		<li className="post">
			<span>
				<a data-row href={corridorAddress(post.id)}>
					{post.name}
				</a>{' '}
				<span className="muted">
					{plainWords(post.kind)}
					{post.parent && `, ${post.parent.name}`}
				</span>
			</span>
			<span>
				{post.manned.length === 0 && <span className="unknown-value">not known who mans it</span>}
				{post.manned.map((one) => (
					<span key={one.by + one.from} className="post-manned">
						{one.name} <span className="muted">{tenureWords(one)}</span>
					</span>
				))}
			</span>
			<span>
				{post.lastReport ? (
					<a href={claimsAddress({ ids: post.lastReport.claim, open: post.lastReport.claim })}>
						<LaneName lane={post.lastReport.lane} name={post.lastReport.name} />, <Day day={post.lastReport.day} />
					</a>
				) : (
					<span className="unknown-value">no report</span>
				)}
			</span>
			<span>{post.isSilent ? <span className="tag is-waiting">{silence(post)}</span> : <span className="muted">{silence(post)}</span>}</span>
		</li>
	);
}

function silence({ daysSilent }: PostView): string {
	if (daysSilent === null) return 'never told of';
	return daysSilent === 0 ? 'told of that day' : `silent for ${daysSilent === 1 ? '1 day' : `${daysSilent} days`}`;
}

function tenureWords({ from, to }: PostView['manned'][number]): string {
	if (from === null) return to === null ? '' : `until ${dayWords(to)}`;
	return to === null ? `since ${dayWords(from)}` : `${dayWords(from)} – ${dayWords(to)}`;
}
