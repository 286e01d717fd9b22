// Takes the paragraphs out of an element: what a reader sees as one block is one string with its white space
// collapsed. Walks without recursion, so that depth costs no stack.

const blocks = new Set([
	'P',
	'DIV',
	'LI',
	'UL',
	'OL',
	'BLOCKQUOTE',
	'H1',
	'H2',
	'H3',
	'H4',
	'H5',
	'H6',
	'SECTION',
	'ARTICLE',
	'TABLE',
	'TR',
	'TD',
	'TH',
	'PRE',
	'FIGURE',
	'FIGCAPTION',
	'DL',
	'DT',
	'DD',
	'HEADER',
	'FOOTER',
	'MAIN',
	'ASIDE',
	'NAV',
	'FORM',
	'HR',
	'BODY',
	'HTML',
]);
const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'FIGCAPTION', 'BUTTON', 'SELECT', 'TEXTAREA', 'SVG']);
const textNode = 3;
const elementNode = 1;

export function paragraphsOf(root: Element): readonly string[] {
	const paragraphs: string[] = [];
	let open = '';
	const close = (): void => {
		const words = open.replace(/\s+/g, ' ').trim();
		if (words !== '') paragraphs.push(words);
		open = '';
	};
	let node: Node | null = root;
	while (node !== null) {
		const name = node.nodeName.toUpperCase();
		if (node.nodeType === textNode) open += node.nodeValue ?? '';
		else if (name === 'BR') open += ' ';
		else if (blocks.has(name)) close();
		const isEntered = node.nodeType === elementNode && !skipped.has(name) && node.firstChild !== null;
		if (isEntered) node = node.firstChild;
		else node = nextAfter(node, root, close);
	}
	close();
	return paragraphs;
}

function nextAfter(from: Node, root: Node, close: () => void): Node | null {
	let node: Node | null = from;
	while (node !== null && node !== root) {
		if (blocks.has(node.nodeName.toUpperCase())) close();
		if (node.nextSibling !== null) return node.nextSibling;
		node = node.parentNode;
	}
	return null;
}
