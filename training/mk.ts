import { inventDocuments } from '../bench/invent-record.ts';
import { openDesk } from '#operations/desk.ts';
const desk = await openDesk({ directory: process.argv[2]!, findReference: () => 'data/reference/lachin-2020', clock: () => new Date().toISOString(), isWriting: true });
let b: any[]=[], made=0;
for (const {drafts, claims, at} of inventDocuments(desk.reference)) { b.push(...drafts); made+=claims; if (b.length<5000 && made<Number(process.argv[3])) continue; await desk.ledger.append(b,'reader',at); b=[]; if (made>=Number(process.argv[3])) break; }
await desk.close();
