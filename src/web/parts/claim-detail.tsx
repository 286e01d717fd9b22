// Everything about one claim: its words, roles, times, what it bears on, its doubts, and why it was read so.
import type { ReactNode } from 'react';
import type { BearingView, ClaimView } from '#projections/view.ts';
import { claimsAddress, corridorAddress, documentAddress, obligationAddress, originAddress } from '../address.ts';
import { evidenceWords, plainWords } from '../claim-words.ts';
import { instantWords } from '../moment-words.ts';
import { casualtyWords, eventCountWords } from './casualty-words.ts';
import { FindingLink } from './finding-link.tsx';
import { LaneName } from './lane.tsx';
import { isWeb, OutsideLink, passageAddress } from './outside-link.tsx';
import { When } from './time.tsx';

export function ClaimDetail({ claim }: { claim: ClaimView }) {
	return (
		<div className="claim-detail">
			<dl className="facts">
				<Fact name={claim.isNarrator ? 'Outlet’s own' : 'Said by'}>
					{claim.speaker}
					{claim.channel && <span className="muted">, {claim.channel}</span>}
				</Fact>
				<Fact name="Lane">
					<LaneName lane={claim.lane} />
				</Fact>
				<Fact name="Act">
					<a href={claimsAddress({ act: claim.act })}>{claim.act}</a>
					<span className="muted">
						, {claim.polarity}, {claim.modality}
					</span>
				</Fact>
				<Fact name="Event">{claim.kind ? <a href={claimsAddress({ kind: claim.kind })}>{claim.kindLabel}</a> : <span className="muted">none said</span>}</Fact>
				<Fact name="When">
					<When moment={claim.time} />
					{claim.time.known === 'implied' && <span className="muted">, implied</span>}
				</Fact>
				<Fact name="Where">
					<ClaimPlace claim={claim} />
				</Fact>
				{claim.actors.length > 0 && <Fact name="By whom">{claim.actors.join(', ')}</Fact>}
				{claim.recipients.length > 0 && <Fact name="To whom">{claim.recipients.join(', ')}</Fact>}
				{claim.casualties.length > 0 && <Fact name="Casualties">{claim.casualties.map(casualtyWords).join('; ')}</Fact>}
				{claim.count && <Fact name="How often">{eventCountWords(claim.count)}</Fact>}
				{claim.means && <Fact name="Noticed by">{claim.means === 'heard' ? 'hearing' : 'sight'}</Fact>}
				{claim.bearings.length > 0 && (
					<Fact name="Bears on">
						<ul className="bearings">
							{claim.bearings.map((bearing) => (
								<BearingLine key={JSON.stringify(bearing)} bearing={bearing} />
							))}
						</ul>
					</Fact>
				)}
				{claim.doubts.length > 0 && (
					<Fact name="Doubts">
						<ul>
							{claim.doubts.map((doubt) => (
								<li key={doubt.code + doubt.reason}>
									{doubt.reason} <span className="muted">({plainWords(doubt.code)})</span>
								</li>
							))}
						</ul>
					</Fact>
				)}
				{claim.address !== null && isWeb(claim.address) && (
					<Fact name="In the page">
						<OutsideLink address={passageAddress(claim.address, evidenceWords(claim))} name="these words where they were published" />
					</Fact>
				)}
				<Fact name="Why read so">
					{claim.reason} <span className="muted">Rule: {plainWords(claim.by)}.</span>
				</Fact>
				<Fact name="Published">
					<When moment={claim.published} /> <span className="muted">recorded {instantWords(claim.recordedAt)}</span>
				</Fact>
			</dl>
			<p className="claim-actions">
				<a className="button" href={originAddress(claim.id)} title="Every document that tells this, first to last">
					Where it comes from
				</a>{' '}
				<FindingLink about="claim" id={claim.id} claims={[claim.id]} />
			</p>
		</div>
	);
}

/** The document a claim stands in, for where it is not on the screen. */
export function ClaimSource({ claim }: { claim: ClaimView }) {
	return (
		<p className="claim-source">
			<a className="button" href={documentAddress(claim.document, claim.id)}>
				Open at its words
			</a>
			<span>
				{claim.documentTitle} <span className="muted">{claim.outlet}</span>
			</span>
		</p>
	);
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}

function ClaimPlace({ claim }: { claim: ClaimView }) {
	if (!claim.place) return <span className="unknown-value">not known</span>;
	return claim.place.id ? <a href={claimsAddress({ place: claim.place.id })}>{claim.place.name}</a> : claim.place.name;
}

function BearingLine({ bearing }: { bearing: BearingView }) {
	return (
		<li>
			<BearingTarget bearing={bearing} />
			<span className="basis" title={bearing.basis === 'explicit' ? 'The words name it' : 'A rule of the reference ties them'}>
				{bearing.basis}
			</span>
			<span className="reason">{bearing.reason}</span>
		</li>
	);
}

function BearingTarget({ bearing }: { bearing: BearingView }) {
	if (bearing.on === 'obligation')
		return (
			<>
				<span className="relation">{plainWords(bearing.relation)}</span>{' '}
				<a href={obligationAddress(bearing.obligation)}>
					{bearing.obligation} {bearing.title}
				</a>{' '}
			</>
		);
	if (bearing.on === 'track')
		return (
			<>
				<span className="relation">contact on</span> <a href={claimsAddress({ track: bearing.track })}>{bearing.name}</a>{' '}
			</>
		);
	const who = bearing.users.length > 0 ? `, ${bearing.users.map(plainWords).join(', ')}` : '';
	return (
		<>
			<span className="relation">{bearing.isDenied ? `not ${bearing.state}` : bearing.state}</span>{' '}
			<a href={corridorAddress(bearing.place)}>{bearing.placeName}</a>{' '}
			<span className="muted">
				{bearing.direction === 'both' ? 'both ways' : bearing.direction}
				{who}
			</span>{' '}
		</>
	);
}
