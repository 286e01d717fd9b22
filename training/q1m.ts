import { openDesk } from '#operations/desk.ts';
import { viewRecord } from '#operations/view-record.ts';
const dir = process.argv[2]!;
let t=performance.now(); const c0=process.cpuUsage();
const desk = await openDesk({ directory: dir, findReference: () => 'data/reference/lachin-2020', clock: () => new Date().toISOString(), isWriting: false });
const c1=process.cpuUsage(c0);
console.log(desk.register.head, desk.register.claims.length, Math.round(desk.register.head/(performance.now()-t)*1000), 'wall/s', Math.round(desk.register.head/(c1.user+c1.system)*1e6),'cpu/s', Math.round(process.memoryUsage().rss/1e6), 'MB', Math.round(process.memoryUsage().heapUsed/1e6));
for (const [name,q] of [['summary',{}],['summary',{}],['today',{day:'2023-04-24'}],['today',{day:'2023-04-25'}],['documents',{}],['claims',{}],['claims',{q:'checkpoint'}],['claims',{lane:'AZE'}],['access',{day:'2023-04-24'}],['access',{day:'2023-04-25'}],['map',{}],['map',{}],['obligations',{}],['obligation',{id:'TRILAT2020/6.f'}],['timeline',{}],['incidents',{}],['incidents',{kind:'access'}],['tracks',{}],['balance',{kind:'killed'}],['balance',{}],['posts',{}],['gaps',{}],['rhetoric',{}],['sources',{}],['deadlines',{}],['findings',{}],['summary',{asOf:'2023-04-24',clock:'published'}],['incidents',{asOf:'2023-04-24',clock:'published'}],['access',{asOf:'2023-04-24',clock:'published'}],['claims',{asOf:'2023-04-24',clock:'published'}],['today',{asOf:'2023-04-20',clock:'published'}]] as const) {
 t=performance.now(); const c=process.cpuUsage(); const v = await viewRecord(desk, name, q); const s=JSON.stringify(v).length; const d=process.cpuUsage(c); console.log(name, JSON.stringify(q), Math.round(performance.now()-t)+'ms', 'cpu', Math.round((d.user+d.system)/1000), Math.round(s/1000)+'kB');
}
console.log(Math.round(process.memoryUsage().rss/1e6), 'MB', Math.round(process.memoryUsage().heapUsed/1e6));
