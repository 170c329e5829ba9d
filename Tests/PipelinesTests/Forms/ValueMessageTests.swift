import AnalysisEngine
import Pipelines
import Testing

/// A wrong value is answered with what belongs there, and with what was probably meant.
@Suite struct ValueMessageTests {
    /// The last line of the message about a pipeline, without its margin.
    private func help(_ text: String) -> String? {
        do {
            let file = try PipelineFile(text: "analysis: sentiment\n\(text)\n", path: "p.yml")
            _ = try PipelineLoader(.standard).pipeline(of: file)
            return nil
        } catch {
            let last = error.description.split(separator: "\n").last { $0.hasPrefix("   ") }
            return last.map { $0.split(separator: " ").joined(separator: " ") }
        }
    }

    @Test(arguments: [
        ("batch: {max_requests: 50_000}", "50000"), ("batch: {max_requests: '5,000'}", "5000"),
        ("batch: {max_requests: 5k}", "5000"),
        ("retry: {max_delay: 60}", "60s"), ("retry: {max_delay: 5m}", "5min"),
        ("retry: {max_delay: 30sec}", "30s"), ("retry: {max_delay: 2 hours}", "2h"),
        ("sentiment: {aspects: yes}", "true"), ("sentiment: {aspects: 'no'}", "false"),
        ("sentiment: {aspcts: true}", "aspects"), ("analsis: x", "analysis"),
        ("name: 2024", "\"2024\""),
    ])
    func `What was meant is suggested`(text: String, suggestion: String) {
        #expect(help(text) == "did you mean: \(suggestion)")
    }

    @Test(arguments: [
        "batch: {max_requests: 7}", "retry: {max_delay: 90s}", "sentiment: {aspects: true}",
        "name: x", "temperature: 0.5",
    ])
    func `A right value is taken`(text: String) {
        #expect(help(text) == nil)
    }
}
