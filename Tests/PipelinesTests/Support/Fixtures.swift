import AnalysisEngine
import Foundation
import Pipelines

/// The pipelines of the package, by name.
enum Fixtures {
    static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let shipped = names(in: "pipelines")
    static let valid = names(in: "fixtures/pipelines")
    static let invalid = names(in: "fixtures/pipelines-invalid")

    /// What the fixtures fill in.
    static let environment = [
        "ANALYZE_TEST_MODEL": "anthropic/claude-haiku-5-5",
        "ANALYZE_TEST_LABELS": "truth/labels.csv",
        "ANALYZE_TEST_BUILD": "17",
    ]

    static let loader = PipelineLoader(.standard, environment: environment)

    /// The path of a file of the package.
    static func path(_ name: String) -> String {
        package.appending(path: name).path(percentEncoded: false)
    }

    /// The paths of the pipelines in a folder, relative to the package, sorted.
    private static func names(in folder: String) -> [String] {
        let files = try? FileManager.default.contentsOfDirectory(atPath: path(folder))
        return (files ?? []).filter { $0.hasSuffix(".yml") }.sorted().map { "\(folder)/\($0)" }
    }
}
