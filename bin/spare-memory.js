// Tells the collector to keep memory small rather than to come seldom. Imported for that alone; holds for threads begun
// later too.
import v8 from 'node:v8';

// It comes sooner: a third less memory at the same speed.
v8.setFlagsFromString('--heap-growing-percent=30');
// The room for new objects stays what it is at the start instead of growing to 48 MB: a third less memory again when texts
// are read, for one part in fifteen of the speed.
v8.setFlagsFromString('--semi-space-growth-factor=1');
