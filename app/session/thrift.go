package session

import "runtime/debug"

// manyRecords is the number of records from which memory is worth more than the time of the collector: 100,000 actors
// and 500,000 ties take about 600 MB, and as much again where the collector waits until that has doubled.
const manyRecords = 100_000

// spareMemory has the collector of garbage work more often where many records are open.
func spareMemory(records int) {
	percent := 100
	if records >= manyRecords {
		percent = 50
	}
	debug.SetGCPercent(percent)
}
