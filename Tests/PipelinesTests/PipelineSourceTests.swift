import AnalysisCore
import AnalysisEngine
import Foundation
import Glibc
import Pipelines
import TestSupport
import Testing

/// Files that are not there, not files, or made to exhaust the loader.
struct PipelineSourceTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "pipelines-\(UUID().uuidString)")

    /// What is said of a path in a new folder, whose path is left out of the message.
    private func message(
        loading name: String,
        _ prepare: (URL) throws -> Void = { _ in }
    ) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try prepare(folder)
        let path = folder.appending(path: name).path(percentEncoded: false)
        let error = #expect(throws: PipelineError.self) {
            try Self.withoutPrivileges { () throws(PipelineError) in
                try PipelineLoader(.standard).load(path)
            }
        }
        #expect(error?.code == .unreadable)
        let prefix = folder.path(percentEncoded: false) + "/"
        return (error?.description ?? "").replacing(prefix, with: "")
    }

    /// Opens files as nobody where the tests run as root, who may read everything.
    ///
    /// The user of file access belongs to the thread on Linux, and the body does not suspend.
    private static func withoutPrivileges(
        _ body: () throws(PipelineError) -> Pipeline
    ) throws(PipelineError) -> Pipeline {
        guard geteuid() == 0, let symbol = dlsym(nil, "setfsuid") else { return try body() }
        let setfsuid = unsafeBitCast(symbol, to: (@convention(c) (UInt32) -> Int32).self)
        _ = setfsuid(65534)
        defer { _ = setfsuid(0) }
        return try body()
    }

    @Test func `A missing file is named with the nearest one`() throws {
        let message = try message(loading: "sentimnt.yml") { folder in
            try Data().write(to: folder.appending(path: "sentiment.yml"))
            try Data().write(to: folder.appending(path: "summary.yml"))
        }
        #expect(
            message == """
                sentimnt.yml: error: the pipeline does not exist
                   did you mean: sentiment.yml
                """
        )
    }

    @Test func `A missing file in a missing folder is just missing`() throws {
        #expect(try message(loading: "no/p.yml") == "no/p.yml: error: the pipeline does not exist")
    }

    @Test func `A folder is no pipeline, but may hold one`() throws {
        let message = try message(loading: "pipelines/") { folder in
            let pipelines = folder.appending(path: "pipelines")
            try FileManager.default.createDirectory(
                at: pipelines,
                withIntermediateDirectories: true
            )
            try Data().write(to: pipelines.appending(path: "b.yml"))
            try Data().write(to: pipelines.appending(path: "a.txt"))
        }
        #expect(
            message == """
                pipelines/: error: the pipeline is a folder, not a file
                   did you mean: pipelines/b.yml
                """
        )
    }

    @Test func `A pipe is not waited for`() throws {
        let message = try message(loading: "pipe") { folder in
            #expect(mkfifo(folder.appending(path: "pipe").path(percentEncoded: false), 0o644) == 0)
        }
        #expect(message == "pipe: error: the pipeline is not a regular file")
    }

    @Test func `A file without permission says so`() throws {
        let message = try message(loading: "p.yml") { folder in
            let path = folder.appending(path: "p.yml").path(percentEncoded: false)
            try Data().write(to: URL(filePath: path))
            #expect(chmod(path, 0) == 0)
        }
        #expect(message == "p.yml: error: the pipeline cannot be read: permission denied")
    }

    @Test func `A large file is not read to its end`() throws {
        let message = try message(loading: "p.yml") { folder in
            let path = folder.appending(path: "p.yml").path(percentEncoded: false)
            try Data().write(to: URL(filePath: path))
            #expect(truncate(path, 1 << 40) == 0)
        }
        #expect(message == "p.yml: error: the pipeline is larger than 1 MB")
    }

    @Test func `Control characters of a path are made visible`() throws {
        #expect(
            try message(loading: "a\u{1B}[2J.yml")
                == #"a\u{1B}[2J.yml: error: the pipeline does not exist"#
        )
    }

    @Test(arguments: [
        "analysis: sentiment\n" + (0..<4900).map { "unknown\($0): x\n" }.joined(),
        "analysis: sentiment\noutput: [" + String(repeating: "x, ", count: 9000) + "x]\n",
        "analysis: sentiment\nname: " + String(repeating: "\u{202E}", count: 300_000),
        "analysis: extraction\nfields: {"
            + String(repeating: "a: {type: list, of: {", count: 30) + "\n",
    ])
    func `A hostile pipeline is refused at once`(text: String) throws {
        let start = threadTime()
        do {
            let file = try PipelineFile(text: text, path: "p.yml")
            let pipeline = try PipelineLoader(.standard).pipeline(of: file)
            #expect(pipeline.name.count == 300_000)
        } catch {
            #expect(error.description.utf8.count < 50_000)
        }
        #expect(threadTime() - start < .milliseconds(1000))
    }
}
