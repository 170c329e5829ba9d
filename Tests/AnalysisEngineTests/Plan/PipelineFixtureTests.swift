import AnalysisEngine
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The fixtures of pipelines as the command checks them: keys, templates, examples, prices, the
/// files that they name.
struct PipelineFixtureTests {
    static let valid = names(in: "fixtures/pipelines") + names(in: "pipelines")
    static let invalid = names(in: "fixtures/pipelines-invalid")

    private static let package = TestPaths.fixtures.removingLastComponent().string + "/"

    /// What the fixtures fill in.
    private static let environment = [
        "ANALYZE_TEST_MODEL": "anthropic/claude-haiku-5-5",
        "ANALYZE_TEST_BUILD": "17",
    ]

    private static func names(in folder: String) -> [String] {
        let files = try? FileManager.default.contentsOfDirectory(atPath: package + folder)
        return (files ?? []).filter { $0.hasSuffix(".yml") }.sorted().map { "\(folder)/\($0)" }
    }

    private static func check(_ path: String) throws {
        _ = try RunPlan(
            RunOptions(paths: [], pipeline: package + path),
            environment: environment
        )
    }

    @Test(arguments: valid)
    func `A valid pipeline can be run`(path: String) throws {
        try Self.check(path)
    }

    /// A fixture `NAME.yml` has its message in `NAME.txt`.
    ///
    /// To write the messages anew, delete them
    /// and run the tests: they write what is missing, and fail so that it is looked at.
    @Test(arguments: invalid)
    func `An invalid pipeline is refused with its whole message`(path: String) throws {
        let error = #expect(throws: EngineError.self) { try Self.check(path) }
        let folder = Self.package + "fixtures/pipelines-invalid/"
        let message = (error?.message ?? "").replacing(folder, with: "") + "\n"
        let expected = "\(Self.package)\(path.dropLast(4)).txt"
        guard let text = try? String(contentsOfFile: expected, encoding: .utf8) else {
            try message.write(toFile: expected, atomically: true, encoding: .utf8)
            Issue.record("wrote \(expected)")
            return
        }
        #expect(message == text)
    }
}
