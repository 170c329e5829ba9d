import BatchExecution
import TestSupport
import Testing

/// The example of the documentation page, compiled and run.
@Suite struct DocumentationTests {
    private struct Busy: Error {}

    @Test func `The example of the page works`() async throws {
        let policy = ExecutionPolicy(
            batch: try BatchPolicy(maxConcurrent: 4),
            candidates: [try StatedLimits(requestsPerMinute: 60_000)]
        )
        let words = AsyncStream { items in
            for word in ["one", "three"] { items.yield(WorkItem(word)) }
            items.finish()
        }
        let lengths = try await Executor(policy: policy).run(words) {
            (word: String, attempt: Attempt<Busy>) async throws(AttemptFailure<Busy>) -> Answer<Int>
            in
            // The first attempt of each word is turned away.
            guard attempt.number > 1 else {
                throw AttemptFailure(.overloaded, reason: Busy(), usage: .rejected)
            }
            return Answer(word.count, usage: .reported(TokenUsage(input: 3, output: 1)))
        } body: { run in
            var lengths: [String: Int] = [:]
            for await result in run.results { lengths[result.input] = result.output }
            return lengths
        }
        #expect(lengths == ["one": 3, "three": 5])
    }

    @Test func `The page shows what is compiled here`() {
        #expect(DocumentationPage.linesNotCompiled(of: "BatchExecution") == [])
    }
}
