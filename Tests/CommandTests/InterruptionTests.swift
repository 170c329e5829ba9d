import Glibc
import JSON
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// A run that is stopped from outside ends its server, and reports what was finished.
@Suite(.serialized) struct InterruptionTests {
    /// The processes that serve the embedded model of one test, by their environment.
    private func servers(marked mark: String) -> [Int32] {
        var found: [Int32] = []
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard let process = Int32(name),
                let environment = TextFile.read(FilePath("/proc/\(name)/environ")),
                environment.contains("ANALYZE_TEST_MARK=\(mark)\0")
            else { continue }
            found.append(process)
        }
        return found
    }

    private func write(_ count: Int, to folder: borrowing TemporaryFolder) {
        folder.write("p.yml", "analysis: sentiment\n")
        for index in 0..<count {
            folder.write(
                "docs/\(1000 + index).txt",
                "Number \(index) is the best kettle that I ever had."
            )
        }
    }

    @Test(
        "a signal ends the run with what was finished, and the server with it",
        arguments: [
            (Signal.interrupt, Int32(130)), (Signal.terminate, Int32(143)),
            (Signal.terminalClosed, Int32(129)),
        ]
    )
    func signal(signal: Signal, status: Int32) async throws {
        let folder = TemporaryFolder()
        write(400, to: folder)
        let mark = "signal-\(status)-\(getpid())"
        let process = AnalyzeProcess(in: folder.path, environment: ["ANALYZE_TEST_MARK": mark])
        let outcome = try await process.run(
            ["docs", "-p", "p.yml", "--format", "jsonl", "-o", "r.jsonl"],
            signalling: signal,
            when: { self.servers(marked: mark).count > 1 }
        )
        #expect(outcome.status == status, "\(outcome.errors)")
        #expect(servers(marked: mark).isEmpty)
        let text = folder.read("r.jsonl")
        let lines = try #require(text).split(separator: "\n")
        #expect(lines.count == 400)
        let skipped = lines.filter { $0.contains(#""reason":"interrupted""#) }
        #expect(!skipped.isEmpty)
    }

    @Test("a server does not outlive a tool that was killed")
    func killed() async throws {
        let folder = TemporaryFolder()
        write(400, to: folder)
        let mark = "kill-\(getpid())"
        let process = AnalyzeProcess(in: folder.path, environment: ["ANALYZE_TEST_MARK": mark])
        let outcome = try await process.run(
            ["docs", "-p", "p.yml", "-o", "r.jsonl"],
            signalling: .kill,
            when: { self.servers(marked: mark).count > 1 }
        )
        #expect(outcome.status == -9)
        try await until("the server is gone") { self.servers(marked: mark).isEmpty }
        let report = folder.read("r.jsonl")
        #expect(report == nil)
    }
}
