// A button that opens a small sheet below it; Escape, a chosen link and a look elsewhere close it.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useAddressPart } from '../address.ts';

export function Menu({ name, label, className, children }: { name: ReactNode; label?: string; className: string; children: ReactNode }) {
	const details = useRef<HTMLDetailsElement>(null);
	const address = useAddressPart(({ path, query }) => `${path}?${query}`);
	const close = () => closeMenu(details);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another address closes it
	useEffect(() => closeMenu(details), [address]);
	useEffect(() => {
		const onPress = ({ target }: PointerEvent) => target instanceof Node && !details.current?.contains(target) && closeMenu(details);
		addEventListener('pointerdown', onPress);
		return () => removeEventListener('pointerdown', onPress);
	}, []);
	return (
		<details
			ref={details}
			className={`menu ${className}`}
			onBlur={({ relatedTarget, currentTarget }) => relatedTarget !== null && !currentTarget.contains(relatedTarget) && close()}
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || !details.current?.open) return;
				event.preventDefault();
				close();
				details.current.querySelector('summary')?.focus();
			}}
		>
			<summary aria-label={label}>{name}</summary>
			<div className="menu-sheet">{children}</div>
		</details>
	);
}

function closeMenu(details: RefObject<HTMLDetailsElement | null>): void {
	details.current?.removeAttribute('open');
}
