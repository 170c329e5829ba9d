import Foundation
import Testing

/// The programs beside Swift that some tests need; `scripts/test` installs them.
enum TestTools {
    /// What a program said, and how it ended.
    struct Output {
        var text: String
        var status: Int32
    }

    /// The folder of this package.
    static let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Python of the virtual environment for tests: `ANALYZE_TEST_PYTHON`, or the one that
    /// `scripts/test-python` makes; `nil` where there is none.
    static var python: String? {
        let path =
            ProcessInfo.processInfo.environment["ANALYZE_TEST_PYTHON"]
            ?? package.appending(path: ".build/python/bin/python").path()
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }

    /// A Python without any packages; `nil` where there is none.
    static var systemPython: String? {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") ? "/usr/bin/python3" : nil
    }

    /// A browser; `nil` where there is none.
    static var chromium: String? {
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    /// Whether a missing program is a failure: in CI.
    static var isCI: Bool { ProcessInfo.processInfo.environment["CI"] != nil }

    /// Whether a test can run: its programs are there, or must be.
    static func has(_ programs: String?...) -> Bool {
        isCI || programs.allSatisfy { $0 != nil }
    }

    /// Runs a program to its end.
    static func run(_ program: String, _ arguments: [String]) throws -> Output {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Output(
            text: String(decoding: data, as: UTF8.self),
            status: process.terminationStatus
        )
    }

    /// Lends out an empty folder.
    static func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
