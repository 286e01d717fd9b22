// `accordwatch judge`: takes down what a person decided: findings and their review, incidents joined, split and named,
// grades of sources, claims accepted or rejected.
import { Argument, Command } from 'commander';
import { judgeRecord } from '#operations/judge-record.ts';
import { judgementKinds } from '#operations/judgement-draft.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { fieldsOf } from '../fields.ts';
import type { Terminal } from '../terminal.ts';

type Options = DeskOptions & { readonly by: string };

export function judge(terminal: Terminal): Command {
	return withDesk(new Command('judge'))
		.description('take down the judgement of a person')
		.addArgument(new Argument('<kind>', 'what is decided').choices(judgementKinds))
		.argument('<field=value...>', 'the fields; lists with commas, inner fields with a dot: about.on=access')
		.requiredOption('--by <name>', 'who decides')
		.addHelpText(
			'after',
			`
Without seen=NUMBER the judgement is made on the record as it stands now.

Examples:
  accordwatch judge incident.named incident=i-d0123456789abcdef.r1.c0 name="Fire at the bridge" reason="As the mission calls it" --by "A. Monitor"
  accordwatch judge finding.made about.on=access about.place=north-road about.state=blocked about.from=2031-05-01 status=confirmed \\
    conclusion="Closed to all" claims=d0123456789abcdef.r1.c0 reason="Seen by the patrol" grade=1 --by "A. Monitor"
  accordwatch judge finding.reviewed finding=f1 decision=confirmed reason="Photographs agree" --by "B. Analyst"
`,
		)
		.action((kind: string, words: readonly string[], options: Options) =>
			atDesk(terminal, { ...options, isWriting: true }, async (desk) => {
				const judged = await judgeRecord(desk, { kind, by: options.by, data: { seen: desk.register.head, ...nested(fieldsOf(words)) } });
				terminal.out.write(`${JSON.stringify(judged)}\n`);
			}),
		);
}

/** `about.on=access` as `{about: {on: 'access'}}`. */
function nested(fields: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
	const found: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(fields)) {
		const [outer = '', inner] = name.split('.');
		if (inner === undefined) found[outer] = value;
		else found[outer] = { ...(found[outer] as object), [inner]: value };
	}
	return found;
}
