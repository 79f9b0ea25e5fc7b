/* bcryptprimitives.dll for wine 8, which lacks it and without which no program of Go 1.22 or later starts.
 * For tests only; every Windows has the real one. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }
