// Compiles the arithmetic of learning and reading (`kernel/`, AssemblyScript) to WebAssembly with SIMD.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const options = ['--optimizeLevel', '3', '--shrinkLevel', '0', '--runtime', 'stub', '--importMemory', '--enable', 'simd', '--noAssert'];

/**
 * The code of `kernel/NAME.ts`; the same source and compiler give the same bytes.
 * @param packages a folder in whose `node_modules` assemblyscript lies
 */
export function kernelCode(packages: string, name: 'learning' | 'reading'): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'accordwatch-kernel-'));
	try {
		const out = join(folder, 'kernel.wasm');
		const compiler = join(packages, 'node_modules/assemblyscript/bin/asc.js');
		const { status, stderr } = spawnSync(process.execPath, [compiler, join(import.meta.dirname, `kernel/${name}.ts`), ...options, '-o', out], {
			encoding: 'utf8',
		});
		if (status !== 0) throw new Error(`The kernel ${name} does not compile: ${stderr}`);
		return new Uint8Array(readFileSync(out));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
