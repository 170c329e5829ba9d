import Glibc

/// The time that this thread has spent computing, whatever else the machine does meanwhile.
///
/// What a test says about time it says by this clock, and best of all as a ratio: a wall clock measures
/// the machine's other work too.
public func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
