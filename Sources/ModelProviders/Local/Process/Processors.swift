import Glibc

/// The processors of this machine.
enum Processors {
    /// How long the processors are watched.
    private static let sample: Duration = .milliseconds(150)

    /// How many have nothing to do right now; at least one.
    ///
    /// The threads of a model wait for each other many times a token: on two processors that
    /// others use as well, two threads took 2.3 to 3.3 seconds for what one did in 0.7. The load
    /// average would not do: it remembers the build that ended a minute ago.
    static func idle() async -> Int {
        let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        guard let before = Ticks.now else { return count }
        try? await ContinuousClock().sleep(for: sample)
        guard let after = Ticks.now, after.all > before.all else { return count }
        let share = Double(after.idle - before.idle) / Double(after.all - before.all)
        return min(max(Int((share * Double(count)).rounded()), 1), count)
    }

    /// The time of all processors since the machine started, in ticks, and what of it was idle.
    private struct Ticks {
        var idle = 0
        var all = 0

        /// What the first line of `/proc/stat` says: user, nice, system, idle, iowait and others.
        static var now: Ticks? {
            let descriptor = open("/proc/stat", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            var buffer = [UInt8](repeating: 0, count: 512)
            let length = read(descriptor, &buffer, buffer.count)
            guard length > 0 else { return nil }
            let line = buffer.prefix(length).prefix { $0 != UInt8(ascii: "\n") }
            let words = String(decoding: line, as: UTF8.self).split(separator: " ")
            let figures = words.dropFirst().compactMap { Int($0) }
            guard figures.count >= 5 else { return nil }
            return Ticks(idle: figures[3] + figures[4], all: figures.reduce(0, +))
        }
    }
}
