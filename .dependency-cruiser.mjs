// The walls of the house as rules with their reasons, generated from the one array of rooms (rooms.json), whose
// order is the flow. `npm run walls` runs them; test/house/walls.test.ts proves each by a tree that breaks it.
import { readFileSync } from 'node:fs';

/** @type {{ room: string, nouns: string[], verb: string | null, leaves: string[] }[]} */
const rooms = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'));
const names = rooms.map(({ room }) => room);
/** Code files end in one of these. */
const ending = '\\.tsx?$';
/** Rooms a surface or a report may run code of; of all others it may know the types. */
const inHand = ['text', 'time', 'problems'];
/** The only places that touch the world: disk, network, processes, the embedded database. */
const doors = [
	'^src/documents/fetch\\.ts$',
	'^src/reference/load\\.ts$',
	'^src/reference/general-list\\.ts$',
	'^src/ledger/stores/',
	'^src/operations/desk\\.ts$',
	'^src/operations/[a-z-]*(?:folder|file)\\.ts$',
	'^src/http/',
	'^src/cli/',
];
const world =
	'^(?:node:)?(?:fs|fs/promises|net|tls|http|http2|https|dgram|dns|dns/promises|child_process|cluster|worker_threads|sqlite|os|readline|readline/promises)$';

/** @param {readonly string[]} some */
function roomsPath(some) {
	return `^src/(?:${some.join('|')})/`;
}

const downhill = names.slice(0, -1).map((room, place) => ({
	name: `downhill-${room}`,
	comment: 'Law 1: a room imports rooms to its left, never to its right; so every file can be read knowing only what came before it.',
	severity: 'error',
	from: { path: `^src/${room}/` },
	to: { path: roomsPath(names.slice(place + 1)) },
}));

const nounsOnly = rooms
	.filter(({ nouns }) => nouns[0] !== '*')
	.map(({ room, nouns }) => ({
		name: `two-doors-${room}`,
		comment: 'Law 2: other rooms enter by the noun; only operations calls the verb; everything else is private to its room and can be changed without asking.',
		severity: 'error',
		from: { path: '^src/', pathNot: `^src/(?:${room}|operations)/` },
		to: { path: `^src/${room}/`, ...(nouns.length === 0 ? {} : { pathNot: `^src/${room}/(?:${nouns.join('|')})${ending}` }) },
	}));

const leaves = rooms.flatMap(({ room, leaves: folders }) =>
	folders.map((folder) => ({
		name: `leaves-${room}-${folder}`,
		comment: 'Law 7: leaves never import leaves; so one can be added, read, tried or removed alone.',
		severity: 'error',
		from: { path: `^src/${room}/${folder}/` },
		to: { path: `^src/${room}/${folder}/` },
	})),
);

/** @param {string} room @param {readonly string[]} others @param {string} comment */
function runsOnly(room, others, comment) {
	const allowed = [room, ...inHand, ...others];
	return {
		name: `runs-only-${room}`,
		comment,
		severity: 'error',
		from: { path: `^src/${room}/` },
		to: { path: roomsPath(names.filter((name) => !allowed.includes(name))), dependencyTypesNot: ['type-only'] },
	};
}

export default {
	forbidden: [
		...downhill,
		...nounsOnly,
		...leaves,
		runsOnly('reports', ['projections'], 'Law 6: reports read projections; whatever else they know, they know as a type.'),
		runsOnly('web', ['projections', 'reports'], 'Law 6: the browser reads projections, by fetch; whatever else it knows, it knows as a type.'),
		runsOnly(
			'http',
			['documents', 'operations'],
			'A surface calls operations, nothing deeper, or the order is known in two places. Of documents it knows the noun, which says what may be handed in.',
		),
		runsOnly(
			'cli',
			['documents', 'operations', 'http'],
			'A surface calls operations, nothing deeper, or the order is known in two places. Of documents it knows the noun, which says what may be handed in.',
		),
		{
			name: 'inner-folders',
			severity: 'error',
			comment: 'Law 2: operations too enters by the top of a room. The one exception are the stores: which store a desk stands on is part of the order.',
			from: { path: '^src/operations/' },
			to: { path: `${roomsPath(names)}[^/]+/`, pathNot: '^src/(?:operations|ledger/stores)/' },
		},
		{
			name: 'no-circle',
			severity: 'error',
			comment: 'Law 1: no circles anywhere, not of types either: what is in a circle is one file in several pieces.',
			from: { path: '^src/' },
			to: { circular: true },
		},
		{
			name: 'few-doors',
			severity: 'error',
			comment: 'Law 5: disk, network and processes are touched at few named places; every other room gives the same output for the same input.',
			from: { path: '^src/', pathNot: doors },
			to: { path: world },
		},
		{
			name: 'web-in-a-browser',
			severity: 'error',
			comment: 'The pages run in a browser, where nothing of Node is.',
			from: { path: '^src/web/' },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'crossing-shows',
			severity: 'error',
			comment: 'Law 8: across rooms #room/file.ts, so that a crossing shows in the import block.',
			from: { path: '^src/([^/]+)/' },
			to: { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
		},
		{
			name: 'inside-is-near',
			severity: 'error',
			comment: 'Law 8: inside a room ./file.ts, so that what is no crossing does not look like one.',
			from: { path: '^src/([^/]+)/' },
			to: { path: '^src/$1/', dependencyTypes: ['aliased-subpath-import'] },
		},
		{
			name: 'resolvable',
			severity: 'error',
			comment: 'What is imported must be there. (Addresses of built files and the two packages that are types alone cannot be followed.)',
			from: { path: '^src/' },
			to: { couldNotResolve: true, pathNot: ['\\?(?:worker&)?url$', '^geojson$', '^topojson-specification$'] },
		},
		{
			name: 'ships-what-it-needs',
			severity: 'error',
			comment: 'What runs beside the browser is a dependency, not a tool of development.',
			from: { path: '^src/', pathNot: '^src/web/' },
			to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'src-alone',
			severity: 'error',
			comment: 'The program knows neither its tests nor its bench, its scripts or its data as code.',
			from: { path: '^src/' },
			to: { path: '^(?:test|bench|bin|training|docs|dist)/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
			extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
		},
	},
};
