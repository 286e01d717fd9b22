// The map of the corridor. It works without any network: the ground is bundled, the names are drawn with the
// browser's own letters. Pressing a place opens its card; the lists beside the map hold everything it shows.
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import type { AccessView, MapView } from '#projections/record-view.ts';
import { isDark, useTheme } from '../theme.ts';
import { boxOf, incidentFeatures, placeFeatures, roadFeatures, stripeFeatures, stripeLanes } from './features.ts';
import { PlaceCard } from './place-card.tsx';
import { coloursNow, mapStyle } from './style.ts';
import { fineNeighbourhood, roughWorld } from './world.ts';
import 'maplibre-gl/dist/maplibre-gl.css';

maplibregl.setWorkerUrl(workerUrl);

/** Degrees around the watched places within which borders are drawn finely. */
const neighbourhood = 4;

type Shown = { readonly map: MapView; readonly access: AccessView };

export function CorridorMap({ map, access }: Shown) {
	const canvas = useRef<HTMLDivElement>(null);
	const [chart, setChart] = useState<maplibregl.Map | null>(null);
	const [chosen, choose] = useState<string | null>(null);
	const [isBroken, setBroken] = useState(false);
	const theme = useTheme();
	const dark = isDark();
	// biome-ignore lint/correctness/useExhaustiveDependencies: made anew for a theme or another place only; data is put in below
	useEffect(() => {
		if (!canvas.current) return;
		const made = draw(canvas.current, { map, access }, choose);
		if (made === null) return setBroken(true);
		made.once('load', () => setChart(made));
		return () => {
			setChart(null);
			made.remove();
		};
	}, [theme, dark, access.place.id]);
	useEffect(() => {
		if (chart) fill(chart, { map, access });
	}, [chart, map, access]);
	const place = map.places.find((one) => one.id === chosen);
	return (
		<div className="map-frame" {...(dark ? { 'data-map-dark': true } : {})}>
			{isBroken ? (
				<p className="waiting">This browser draws no maps (WebGL is off). The lists beside hold everything the map shows.</p>
			) : (
				<div ref={canvas} className="map-canvas" />
			)}
			{place && <PlaceCard place={place} incidents={map.incidents.filter((incident) => incident.place?.id === place.id)} onClose={() => choose(null)} />}
			{!isBroken && stripeLanes(access).length > 0 && map.places.some((one) => one.id === access.place.id && one.line.length > 1) && (
				<p className="map-stripes">
					One stripe a lane:{' '}
					{stripeLanes(access)
						.map((lane) => lane.name)
						.join(' · ')}
				</p>
			)}
		</div>
	);
}

function draw(container: HTMLDivElement, { map, access }: Shown, choose: (place: string | null) => void): maplibregl.Map | null {
	const box = boxOf(map, access.place.id);
	try {
		const chart = new maplibregl.Map({
			container,
			style: mapStyle(coloursNow(container)),
			attributionControl: false,
			dragRotate: false,
			pitchWithRotate: false,
			maxZoom: 13,
			...(box ? { bounds: [box.west, box.south, box.east, box.north], fitBoundsOptions: { padding: 56, maxZoom: 11 } } : {}),
			locale: { 'Map.Title': `Map of ${access.place.name}` },
		});
		chart.touchZoomRotate.disableRotation();
		chart.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
		chart.addControl(new maplibregl.ScaleControl({ maxWidth: 100 }), 'bottom-right');
		chart.on('click', (event) => choose(placeAt(chart, event.point)));
		chart.on('mousemove', (event) => {
			chart.getCanvas().style.cursor = placeAt(chart, event.point) ? 'pointer' : '';
		});
		return chart;
	} catch {
		return null;
	}
}

function placeAt(chart: maplibregl.Map, { x, y }: maplibregl.Point): string | null {
	if (!chart.getLayer('places')) return null;
	const [found] = chart.queryRenderedFeatures(
		[
			[x - 5, y - 5],
			[x + 5, y + 5],
		],
		{ layers: ['places', 'names', 'incidents', 'roads', 'stripe-casing'] },
	);
	return typeof found?.properties.id === 'string' ? found.properties.id : null;
}

function fill(chart: maplibregl.Map, { map, access }: Shown): void {
	const put = (source: string, data: Parameters<maplibregl.GeoJSONSource['setData']>[0]) => chart.getSource<maplibregl.GeoJSONSource>(source)?.setData(data);
	put('places', placeFeatures(map, access.place.id));
	put('incidents', incidentFeatures(map.incidents));
	put('roads', roadFeatures(map, access.place.id));
	put('stripes', stripeFeatures(map, access));
	const box = boxOf(map, access.place.id);
	void roughWorld().then((world) => put('rough', world));
	if (!box) return;
	const wide = { west: box.west - neighbourhood, east: box.east + neighbourhood, south: box.south - neighbourhood, north: box.north + neighbourhood };
	void fineNeighbourhood(wide).then((near) => put('fine', near));
}
