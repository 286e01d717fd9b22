// The width of an element as it is drawn now.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** @returns a reference to put on the element, and its width in pixels (`usual` before it is drawn) */
export function useWidth(usual: number): { readonly element: RefObject<HTMLDivElement | null>; readonly width: number } {
	const element = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(usual);
	useLayoutEffect(() => {
		if (!element.current) return;
		const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(1, Math.round(entry.contentRect.width))));
		observer.observe(element.current);
		return () => observer.disconnect();
	}, []);
	return { element, width };
}
