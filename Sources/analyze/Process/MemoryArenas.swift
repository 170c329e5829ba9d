import CAllocator
import Glibc

/// How many heaps the C library's allocator keeps, between which threads take turns.
///
/// By default it keeps eight for each processor, each of which grows to the most that was ever in use
/// through it: what a run holds in memory would depend on how many threads have come and gone.
enum MemoryArenas {
    /// Threads on more processors than these share heaps; what is small they keep for themselves anyway.
    private static let most = 8

    /// Keeps a heap for each processor, two at least, unless the user has said otherwise.
    static func bound() {
        guard getenv("MALLOC_ARENA_MAX") == nil else { return }
        let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        mallopt(M_ARENA_MAX, CInt(min(max(processors, 2), most)))
    }
}
