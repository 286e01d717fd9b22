// How the map is drawn. Colours come from the style sheet's own tokens, so that light and dark are decided there.
import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

export type Colours = Readonly<
	Record<'ground' | 'raised' | 'ink' | 'soft' | 'rule' | 'strong' | 'accent' | 'open' | 'restricted' | 'blocked' | 'water', string>
>;

const fonts = ['Open Sans', 'sans-serif'];
const empty: GeoJSONSourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };

/** The colours as the page shows them now. @param probe any element of the page */
export function coloursNow(probe: HTMLElement): Colours {
	const read = (token: string) => {
		probe.style.color = token;
		return getComputedStyle(probe).color;
	};
	return {
		ground: read('var(--ground)'),
		raised: read('var(--ground-raised)'),
		ink: read('var(--ink)'),
		soft: read('var(--ink-soft)'),
		rule: read('var(--rule)'),
		strong: read('var(--rule-strong)'),
		accent: read('var(--accent)'),
		open: read('var(--open)'),
		restricted: read('light-dark(#e08a00, #f0b866)'),
		blocked: read('var(--blocked-ground)'),
		water: read('light-dark(#e4ebf0, #15191e)'),
	};
}

export function mapStyle(colours: Colours): StyleSpecification {
	return {
		version: 8,
		sources: { rough: empty, fine: empty, roads: empty, stripes: empty, places: empty, incidents: empty },
		layers: [
			{ id: 'water', type: 'background', paint: { 'background-color': colours.water } },
			...ground('rough', colours),
			...ground('fine', colours),
			...roads(colours),
			...marks(colours),
		],
	};
}

function ground(source: 'rough' | 'fine', colours: Colours): LayerSpecification[] {
	return [
		{ id: `${source}-land`, type: 'fill', source, paint: { 'fill-color': colours.raised } },
		{
			id: `${source}-border`,
			type: 'line',
			source,
			paint: { 'line-color': colours.strong, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 9, 1.4], 'line-dasharray': [4, 2] },
		},
	];
}

function roads(colours: Colours): LayerSpecification[] {
	const stripe = (state: string, color: string, dash: readonly number[] | null): LayerSpecification => ({
		id: `stripe-${state}`,
		type: 'line',
		source: 'stripes',
		filter: ['==', ['get', 'state'], state] as ExpressionSpecification,
		layout: { 'line-join': 'round' },
		paint: { 'line-color': color, 'line-width': 2.8, 'line-offset': ['get', 'offset'], ...(dash ? { 'line-dasharray': [...dash] } : {}) },
	});
	return [
		{ id: 'roads', type: 'line', source: 'roads', paint: { 'line-color': colours.soft, 'line-width': 1.5 } },
		{
			id: 'stripe-casing',
			type: 'line',
			source: 'stripes',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': colours.ground, 'line-width': 5, 'line-offset': ['get', 'offset'] },
		},
		stripe('unknown', colours.strong, [1, 1.5]),
		stripe('open', colours.open, null),
		stripe('restricted', colours.restricted, [3, 1.2]),
		stripe('contested', colours.ink, [1, 0.7]),
		stripe('blocked', colours.blocked, null),
	];
}

function marks(colours: Colours): LayerSpecification[] {
	const isSelected: ExpressionSpecification = ['get', 'isSelected'];
	return [
		{
			id: 'incidents',
			type: 'circle',
			source: 'incidents',
			paint: {
				'circle-radius': ['interpolate', ['linear'], ['get', 'count'], 1, 9, 30, 20],
				'circle-color': colours.ink,
				'circle-opacity': 0.1,
				'circle-stroke-color': colours.ink,
				'circle-stroke-width': 1,
				'circle-stroke-opacity': 0.55,
			},
		},
		{
			id: 'places',
			type: 'circle',
			source: 'places',
			filter: ['!', ['get', 'isLine']],
			paint: {
				'circle-radius': ['case', ['get', 'isPost'], 4.5, 3.5],
				'circle-color': ['case', ['get', 'isPost'], colours.ground, colours.ink],
				'circle-stroke-color': ['case', isSelected, colours.accent, ['get', 'isPost'], colours.ink, colours.ground],
				'circle-stroke-width': ['case', isSelected, 3, ['get', 'isPost'], 2, 1],
			},
		},
		{
			id: 'names',
			type: 'symbol',
			source: 'places',
			filter: ['!', ['get', 'isLine']],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': fonts,
				'text-size': 12,
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 1.5,
				'text-justify': 'auto',
				'symbol-sort-key': ['-', 0, ['get', 'weight']],
			},
			paint: { 'text-color': colours.ink, 'text-halo-color': colours.ground, 'text-halo-width': 2 },
		},
	];
}
