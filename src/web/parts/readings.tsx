// What was read from a document, in the order of the text: statements with their claims, and the outlet's own
// assertions between them. The selected one is open and tells why it was read so.
import { useEffect, useRef } from 'react';
import type { ClaimView, DocumentView, StatementView } from '#projections/view.ts';
import { evidenceWords, plainWords } from '../claim-words.ts';
import { ClaimDetail, Fact } from './claim-detail.tsx';
import { ActWords, DoubtCount } from './claim-line.tsx';
import { LaneMark } from './lane.tsx';
import { scrollBehavior } from './marked-text.tsx';
import { When } from './time.tsx';

type Group = { readonly at: number; readonly statement: StatementView | null; readonly claims: readonly ClaimView[] };

export function Readings({ view, selected, isOnlyDoubtful }: { view: DocumentView; selected: string; isOnlyDoubtful: boolean }) {
	const list = useRef<HTMLOListElement>(null);
	const groups = groupsOf(view, isOnlyDoubtful);
	useEffect(() => {
		if (selected) list.current?.querySelector('[data-open]')?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() });
	}, [selected]);
	if (groups.length === 0) return <p className="empty">{isOnlyDoubtful ? 'No claim of this document carries a doubt.' : 'Nothing was read from this text.'}</p>;
	return (
		<ol ref={list} className="readings">
			{groups.map((group) => (
				<li key={group.statement?.id ?? group.claims[0]?.id} className="reading-group">
					{group.statement ? <StatementHead statement={group.statement} isOpen={group.statement.id === selected} /> : <OutletHead claim={group.claims[0]} />}
					<ol>
						{group.claims.map((claim) => (
							<Reading key={claim.id} claim={claim} isOpen={claim.id === selected} />
						))}
					</ol>
				</li>
			))}
		</ol>
	);
}

function Reading({ claim, isOpen }: { claim: ClaimView; isOpen: boolean }) {
	return (
		<li className={isOpen ? 'reading is-open' : 'reading'} {...(isOpen ? { 'data-open': true } : {})}>
			<a href={`#${encodeURIComponent(claim.id)}`} aria-current={isOpen ? 'true' : undefined} data-row>
				<span className="reading-head">
					<ActWords claim={claim} />
					{claim.doubts.length > 0 && <DoubtCount count={claim.doubts.length} />}
				</span>
				<span className="reading-words">{evidenceWords(claim)}</span>
			</a>
			{isOpen && (
				<p className="narrow-only">
					<a className="button" href={`?panel=text#${encodeURIComponent(claim.id)}`}>
						Show in the text
					</a>
				</p>
			)}
			{isOpen && <ClaimDetail claim={claim} />}
		</li>
	);
}

function StatementHead({ statement, isOpen }: { statement: StatementView; isOpen: boolean }) {
	const others = statement.coSpeakers.length > 0 ? ` and ${statement.coSpeakers.join(', ')}` : '';
	return (
		<div className={isOpen ? 'statement-head is-open' : 'statement-head'} {...(isOpen ? { 'data-open': true } : {})}>
			<a href={`#${encodeURIComponent(statement.id)}`} aria-current={isOpen ? 'true' : undefined}>
				<LaneMark lane={statement.lane} isAlone />
				<span className={statement.speakerKnown === 'implied' ? 'speaker implied' : 'speaker'}>
					{statement.speaker}
					{others}
				</span>
				<span className="muted">{[statement.channel && plainWords(statement.channel), `${statement.quote} speech`].filter(Boolean).join(', ')}</span>
			</a>
			{isOpen && <StatementFacts statement={statement} />}
		</div>
	);
}

function StatementFacts({ statement }: { statement: StatementView }) {
	return (
		<dl className="facts">
			<Fact name="Said on">
				<When moment={statement.saidOn} />
			</Fact>
			<Fact name="Speaker">
				{statement.speakerKnown}
				{statement.source.length > 0 && <span className="muted">: “{statement.source.map((quote) => quote.exact).join(' … ')}”</span>}
			</Fact>
			{statement.cue.length > 0 && (
				<Fact name="Cue">
					“{statement.cue.map((quote) => quote.exact).join(' … ')}” <span className="muted">{plainWords(statement.cueClass)}</span>
				</Fact>
			)}
			{statement.relay.length > 0 && <Fact name="Relayed by">{statement.relay.join(' ← ')}</Fact>}
			{statement.addressee && <Fact name="Addressed to">{statement.addressee}</Fact>}
			{statement.inserted.length > 0 && (
				<Fact name="Inserted">
					{statement.inserted.map((quote) => quote.exact).join(', ')} <span className="muted">not the speaker’s words</span>
				</Fact>
			)}
			<Fact name="Why read so">Rule: {plainWords(statement.by)}.</Fact>
		</dl>
	);
}

function OutletHead({ claim }: { claim: ClaimView | undefined }) {
	return (
		<div className="statement-head is-outlet">
			<LaneMark lane="outlets" isAlone />
			<span className="speaker">{claim?.outlet}</span>
			<span className="muted">the outlet’s own words</span>
		</div>
	);
}

function groupsOf(view: DocumentView, isOnlyDoubtful: boolean): readonly Group[] {
	const isWanted = (claim: ClaimView) => !isOnlyDoubtful || claim.doubts.length > 0;
	const byStatement = Map.groupBy(view.claims.filter(isWanted), (claim) => claim.statement);
	const said = view.statements.map((statement) => ({ at: statement.span.start, statement, claims: byStatement.get(statement.id) ?? [] }));
	const own = (byStatement.get(null) ?? []).map((claim) => ({ at: claim.evidence[0].start, statement: null, claims: [claim] }));
	return [...said, ...own].filter((group) => !isOnlyDoubtful || group.claims.length > 0).sort((one, other) => one.at - other.at);
}
