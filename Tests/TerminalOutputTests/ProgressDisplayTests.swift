import AnalysisCore
import Testing

@testable import TerminalOutput

@Suite struct ProgressDisplayTests {
    static let terminal = TerminalCapabilities(
        isInteractive: true,
        isUnicode: true,
        hasColor: true
    )
    static let counts = ProgressCounts(
        done: 1240,
        asked: 1240,
        discovered: 5000,
        isDiscoveryComplete: true,
        failed: 3,
        tokens: 1_240_000,
        cost: Cost(dollars: 0.312),
        inFlight: 8,
        waiting: .seconds(12),
        retries: 17
    )

    @Test(
        "a line tells as much as fits, and never fills the last column",
        arguments: [
            (20, "1,240/5,000 (24%)"),
            (40, "█░░░░░░░ 1,240/5,000 (24%) · 124 docs/s"),
            (
                80,
                """
                ████░░░░░░░░░░░░░ 1,240/5,000 (24%) · 124 docs/s · ETA 31 s · 3 failed · $0.312
                """
            ),
            (
                200,
                """
                ███████░░░░░░░░░░░░░░░░░░░░░░░ 1,240/5,000 (24%) · 124 docs/s · ETA 31 s · \
                3 failed · $0.312 · 1.24M tokens · 8 in flight · waiting 12.0 s on limits · 17 retries
                """
            ),
            (60, "█░░░░░░░ 1,240/5,000 (24%) · 124 docs/s · ETA 31 s · $0.312"),
            (3, "1…"),
        ]
    )
    func widths(columns: Int, expected: String) {
        var display = ProgressDisplay(Self.terminal)
        let text = display.update(Self.counts, at: .seconds(10), columns: columns)
        #expect(text == expected)
        #expect(TextWidth.columns(of: expected) < columns)
    }

    @Test("every width is kept to", arguments: 1...220)
    func anyWidth(columns: Int) throws {
        for isUnicode in [true, false] {
            let line = ProgressLine(counts: Self.counts, rate: 12.5, isUnicode: isUnicode)
            #expect(TextWidth.columns(of: line.text(columns: columns)) <= columns)
        }
    }

    @Test("without a total there is no bar, no share and no ETA")
    func discovering() {
        var display = ProgressDisplay(Self.terminal)
        let counts = ProgressCounts(
            done: 2,
            asked: 2,
            discovered: 40,
            tokens: 900,
            cost: nil,
            inFlight: 1
        )
        #expect(
            display.update(counts, at: .seconds(4), columns: 80)
                == "2/40+ · 2.0 s/doc · cost unknown · 900 tokens · 1 in flight"
        )
    }

    @Test("100% stands when all documents are done, and not before", arguments: [199, 200])
    func complete(done: Int) {
        let counts = ProgressCounts(done: done, discovered: 200, isDiscoveryComplete: true)
        let line = ProgressLine(counts: counts, rate: nil, isUnicode: true).text(columns: 60)
        #expect(line.contains("100%") == (done == 200))
        #expect(line.contains("░") == (done < 200))
    }

    @Test("a terminal that knows ASCII alone gets that")
    func ascii() {
        var display = ProgressDisplay(
            TerminalCapabilities(isInteractive: true, isUnicode: false, hasColor: false)
        )
        let counts = ProgressCounts(
            done: 5,
            asked: 5,
            discovered: 10,
            isDiscoveryComplete: true
        )
        #expect(
            display.update(counts, at: .seconds(1), columns: 80)
                == """
                [##############--------------] 5/10 (50%) | 5.0 docs/s | ETA 1 s | 0 tokens
                """
        )
    }

    @Test("a line replaces the one before, a narrower window all that it broke into")
    func redraw() {
        var display = ProgressDisplay(Self.terminal)
        var counts = ProgressCounts(done: 1, discovered: 9)
        #expect(display.update(counts, at: .zero, columns: 80) == "1/9+ · 0 tokens")
        #expect(display.update(counts, at: .milliseconds(50), columns: 80) == nil)
        #expect(
            display.update(counts, at: .milliseconds(150), columns: 10) == "\r\u{1B}[1A\u{1B}[J1/9+"
        )
        counts.done = 2
        #expect(display.update(counts, at: .milliseconds(300), columns: 10) == "\r\u{1B}[J2/9+")
        #expect(display.message("note", columns: 10) == "\r\u{1B}[Jnote\n2/9+")
        counts = ProgressCounts(done: 9, discovered: 9, isDiscoveryComplete: true)
        #expect(
            display.finish(counts, at: .milliseconds(310), columns: 20)
                == "\r\u{1B}[J████████ 9/9 (100%)\r\u{1B}[J"
        )
        #expect(display.update(counts, at: .seconds(9), columns: 10) == nil)
        #expect(display.message("late", columns: 10) == "late\n")
    }

    @Test("where lines cannot be written over, only news come, and ever more seldom")
    func plain() {
        var display = ProgressDisplay(
            TerminalCapabilities(isInteractive: false, isUnicode: true, hasColor: false)
        )
        var counts = Self.counts
        #expect(display.update(counts, at: .seconds(4.9), columns: 80) == nil)
        #expect(
            display.update(counts, at: .seconds(5), columns: 80) == """
                1,240/5,000 (24%) documents, 248 docs/s, ETA 16 s, 3 failed, $0.312, \
                1.24M tokens, 8 in flight, waiting 12.0 s on limits, 17 retries

                """
        )
        // That a wait goes on is no news.
        counts.waiting = .seconds(2)
        #expect(display.update(counts, at: .seconds(60), columns: 80) == nil)
        var times: [Int] = []
        for second in 61...400 {
            counts.done += 1
            if display.update(counts, at: .seconds(second), columns: 80) != nil {
                times.append(second)
            }
        }
        #expect(times == [61, 81, 121, 181, 241, 301, 361])
        let last = ProgressCounts(done: 9, discovered: 9, isDiscoveryComplete: true)
        #expect(
            display.finish(last, at: .seconds(401), columns: 80)
                .hasPrefix("9/9 (100%) documents")
        )
    }

    @Test("nothing that happens is told once, however long it takes")
    func still() {
        var display = ProgressDisplay(
            TerminalCapabilities(isInteractive: false, isUnicode: true, hasColor: false)
        )
        let counts = ProgressCounts(discovered: 14, isDiscoveryComplete: true, inFlight: 2)
        let lines = (1...600).compactMap { second in
            display.update(counts, at: .seconds(second), columns: 80)
        }
        #expect(lines == ["0/14 (0%) documents, 0 tokens, 2 in flight\n"])
    }

    @Test(
        "the speed is that of what was asked, as the time for one where that is long",
        arguments: [
            (0, "100/400"), (1, "20.0 s/doc"), (100, "5.0 docs/s"), (19, "1.1 s/doc"),
            (20, "1.0 docs/s"),
        ]
    )
    func speed(asked: Int, expected: String) {
        var display = ProgressDisplay(Self.terminal)
        let counts = ProgressCounts(
            done: 100,
            asked: asked,
            discovered: 400,
            isDiscoveryComplete: true
        )
        let line = display.update(counts, at: .seconds(20), columns: 120)
        #expect(line?.contains(expected) == true, "\(line ?? "")")
        #expect(line?.contains("/s") == (asked >= 20))
    }

    @Test("the end is told once where lines cannot be written over")
    func plainEnd() {
        var display = ProgressDisplay(
            TerminalCapabilities(isInteractive: false, isUnicode: true, hasColor: false)
        )
        let last = ProgressCounts(
            done: 14,
            asked: 14,
            discovered: 14,
            isDiscoveryComplete: true
        )
        #expect(
            display.update(last, at: .seconds(7), columns: 80)
                == "14/14 (100%) documents, 2.0 docs/s, 0 tokens\n"
        )
        #expect(display.finish(last, at: .seconds(8), columns: 80) == "")
    }

    @Test("a run too short for a plain line has none at its end")
    func short() {
        var display = ProgressDisplay(
            TerminalCapabilities(isInteractive: false, isUnicode: true, hasColor: false)
        )
        #expect(display.update(Self.counts, at: .seconds(1), columns: 80) == nil)
        #expect(display.finish(Self.counts, at: .seconds(2), columns: 80) == "")
    }

    @Test("the rate is that of the last ten seconds")
    func rate() {
        var meter = RateMeter()
        for second in 1...20 { meter.note(second * 100, at: .seconds(second)) }
        #expect(meter.perSecond == 100)
        for second in 21...40 { meter.note(2000 + (second - 20), at: .seconds(second)) }
        #expect(meter.perSecond == 1)
    }

    @Test(
        "columns are counted as terminals do",
        arguments: [
            ("abc", 3), ("日本", 4), ("é", 1), ("e\u{301}", 1), ("👩‍👩‍👧‍👦", 2), ("ｱ", 1), ("░█", 2),
        ]
    )
    func columns(text: String, expected: Int) {
        #expect(TextWidth.columns(of: text) == expected)
    }
}
