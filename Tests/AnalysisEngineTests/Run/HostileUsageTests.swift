import APISimulator
import AnalysisCore
import JSON
import TestSupport
import Testing

/// Runs against servers that report what cannot be, or answer what cannot be read.
struct HostileUsageTests {
    private func write(_ count: Int, to folder: borrowing TemporaryFolder) {
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            retry: {max_attempts: 1}

            """
        )
        for index in 0..<count { folder.write("docs/\(index).txt", "Review \(index) is short.") }
    }

    @Test("a usage near the limits of 64 bits is unknown, and its answer is kept and used")
    func enormous() async throws {
        let folder = TemporaryFolder()
        write(3, to: folder)
        let path = folder.path
        let usage: JSONValue = [
            "input_tokens": 9_223_372_036_854_775_807,
            "output_tokens": 9_223_372_036_854_775_807,
            "cache_read_input_tokens": 9_223_372_036_854_775_807,
        ]
        try await withAPISimulator { simulator in
            simulator.meet(next: Array(repeating: .message(["usage": usage]), count: 3))
            let first = try await analyze(in: path, simulator)
            #expect(first.summary.totals.analyzed == 3)
            #expect(first.summary.unknownUsage == 3)
            #expect(first.summary.usage == TokenUsage())
            let again = try await analyze(in: path, simulator)
            #expect(again.summary.requests == 0 && again.summary.totals.cached == 3)
        }
    }
}
