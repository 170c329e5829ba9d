/// How many documents end a second, lately: over the last ten seconds, or all of a shorter run.
struct RateMeter: Sendable, Hashable {
    private struct Sample: Sendable, Hashable {
        var time: Duration
        var done: Int
    }

    private static let window = Duration.seconds(10)

    private var samples = [Sample(time: .zero, done: 0)]

    /// Takes note of how many were done at a time; times must not go back.
    mutating func note(_ done: Int, at time: Duration) {
        if let last = samples.last, time - last.time < .milliseconds(100), samples.count > 1 {
            samples[samples.count - 1] = Sample(time: time, done: done)
        } else {
            samples.append(Sample(time: time, done: done))
        }
        // One sample before the window stays, to measure from.
        while samples.count > 2, time - samples[1].time >= Self.window { samples.removeFirst() }
    }

    /// Documents a second; `nil` before any time has passed, or where none ended lately.
    var perSecond: Double? {
        guard let first = samples.first, let last = samples.last else { return nil }
        let seconds = (last.time - first.time) / .seconds(1)
        guard seconds > 0, last.done > first.done else { return nil }
        return Double(last.done - first.done) / seconds
    }
}
