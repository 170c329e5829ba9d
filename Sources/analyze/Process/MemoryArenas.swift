import CAllocator
import Glibc

/// How many heaps the C library's allocator keeps, between which threads take turns.
///
/// By default it keeps eight for each processor, each of which grows to the most that was ever in use
/// through it: what a run holds in memory would depend on how many threads have come and gone.
enum MemoryArenas {
    /// Threads on more processors than these share heaps; what is small they keep for themselves anyway.
    private static let most = 8

    /// What a heap keeps at its end that is free: documents come and go, and with the usual 128 KB its
    /// memory would be given back and asked for anew with each of them.
    private static let keptBytes: CInt = 4 << 20

    /// Keeps a heap for each processor, two at least, and some of what is free in it, unless the user
    /// has said otherwise.
    static func bound() {
        if getenv("MALLOC_TRIM_THRESHOLD_") == nil { mallopt(M_TRIM_THRESHOLD, keptBytes) }
        guard getenv("MALLOC_ARENA_MAX") == nil else { return }
        let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        mallopt(M_ARENA_MAX, CInt(min(max(processors, 2), most)))
    }
}
