import Glibc

/// The processors of this machine.
enum Processors {
    /// How many had nothing to do in the last minute; at least one.
    ///
    /// The threads of a model wait for each other many times a token: on two processors that
    /// others use as well, two threads took 2.3 to 3.3 seconds for what one did in 0.7.
    static var idle: Int {
        let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        var load = 0.0
        guard getloadavg(&load, 1) == 1 else { return count }
        return min(max(count - Int(load.rounded()), 1), count)
    }
}
