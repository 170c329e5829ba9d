import Foundation
import Testing

@testable import AnalysisEngine

/// One attempt has a partition at a time, whatever happens to the others.
struct PartitionLeaseTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "lease-\(UUID().uuidString)")

    private var path: String { folder.appending(path: "3.lease").path }

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    @Test("The first attempt has it at once, the next when it is given back, and counts on")
    func release() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try await take(wait: .zero)
        #expect(first?.attempt == 1)
        #expect(try await take(wait: .zero) == nil)
        try first?.release()
        let second = try await take(wait: .zero)
        #expect(second?.attempt == 2)
        // The first one has lost it for good.
        #expect(try first?.beat() == false)
        #expect(try second?.beat() == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["3.lease"])
    }

    @Test("Who is gone from another machine is waited for as long as one may be silent")
    func silence() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let clock = InstantClock()
        let other = LeaseNote(
            token: "other",
            attempt: 4,
            beat: 7,
            isReleased: false,
            holder: ProcessIdentity(host: "another", process: 1)
        )
        try Data(other.bytes).write(to: URL(filePath: path))
        var waitedFor: [Int] = []
        let lease = try await PartitionLease.take(path, wait: .seconds(600), clock: clock) {
            waitedFor.append($0.attempt)
        }
        #expect(lease?.attempt == 5)
        #expect(waitedFor == [4])
        #expect(clock.elapsed >= PartitionLease.patience)
        #expect(clock.elapsed < PartitionLease.patience + .seconds(5))
    }

    @Test("Who shows that it is alive keeps it")
    func alive() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = path
        try Data().write(to: URL(filePath: path))
        let clock = InstantClock { elapsed in
            let note = LeaseNote(
                token: "other",
                attempt: 1,
                beat: Int(elapsed / PartitionLease.beatInterval),
                isReleased: false,
                holder: ProcessIdentity(host: "another", process: 1)
            )
            try? Data(note.bytes).write(to: URL(filePath: path))
        }
        let lease = try await PartitionLease.take(path, wait: .seconds(300), clock: clock) { _ in }
        #expect(lease == nil)
        #expect(clock.elapsed >= .seconds(300))
    }

    @Test("A process of this machine that has ended is not waited for")
    func deadProcess() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var holder = ProcessIdentity.own
        let child = Process()
        child.executableURL = URL(filePath: "/bin/true")
        try child.run()
        child.waitUntilExit()
        holder.process = child.processIdentifier
        let note = LeaseNote(token: "x", attempt: 2, beat: 1, isReleased: false, holder: holder)
        try Data(note.bytes).write(to: URL(filePath: path))
        #expect(try await take(wait: .zero)?.attempt == 3)
        #expect(ProcessIdentity.own.hasEnded == false)
    }

    @Test(
        "A file that says nothing sensible is waited for, then replaced",
        arguments: ["", "{}", "\u{0}"]
    )
    func damage(text: String) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(text.utf8).write(to: URL(filePath: path))
        let clock = InstantClock()
        let lease = try await PartitionLease.take(path, wait: .seconds(60), clock: clock) { _ in }
        #expect(lease?.attempt == 1)
        #expect(clock.elapsed >= PartitionLease.patience)
    }

    private func take(wait: Duration) async throws -> PartitionLease? {
        try await PartitionLease.take(path, wait: wait, clock: InstantClock()) { _ in }
    }
}
