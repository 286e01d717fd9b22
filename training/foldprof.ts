import { openDesk } from '#operations/desk.ts';
const t=performance.now();
const desk = await openDesk({ directory: '/tmp/big', findReference: () => 'data/reference/lachin-2020', clock: () => new Date().toISOString(), isWriting: false });
console.log(desk.register.head, desk.register.claims.length, Math.round(desk.register.head/(performance.now()-t)*1000), 'per s', process.memoryUsage());
