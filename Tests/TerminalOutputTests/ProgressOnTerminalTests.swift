import AnalysisCore
import TestSupport
import Testing

@testable import TerminalOutput

@Suite struct ProgressOnTerminalTests {
    @Test(
        "whatever the width does, only messages stay behind, and the end was shown",
        arguments: [[40], [80], [200], [200, 80, 40, 20, 7], [20, 200, 3, 80]]
    )
    func noLeftovers(widths: [Int]) {
        var terminal = TerminalModel(width: widths[0])
        var display = ProgressDisplay(
            TerminalCapabilities(isInteractive: true, isUnicode: false, hasColor: false)
        )
        terminal.write("$ analyze docs\n")
        var counts = ProgressCounts(discovered: 300, isDiscoveryComplete: true)
        var time = Duration.zero
        for step in 1...300 {
            time += .milliseconds(step * 37 % 150)
            counts.done = step
            counts.tokens += 977
            counts.inFlight = min(8, 300 - step)
            terminal.width = widths[step / 30 % widths.count]
            if let output = display.update(counts, at: time, columns: terminal.width) {
                terminal.write(output)
                #expect((terminal.text.last ?? "").count < terminal.width)
            }
            if step.isMultiple(of: 100) {
                terminal.write(display.message("note \(step)", columns: terminal.width))
            }
        }
        let last = display.finish(counts, at: time, columns: terminal.width)
        if terminal.width >= 40 { #expect(last.contains("300/300 (100%)")) }
        terminal.write(last)
        terminal.write("300 documents\n")
        #expect(
            terminal.text
                == ["$ analyze docs", "note 100", "note 200", "note 300", "300 documents", ""]
        )
    }
}
