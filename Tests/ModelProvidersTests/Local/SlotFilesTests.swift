import AnalysisCore
import Glibc
import Testing

@testable import ModelProviders

/// What all prompts share is read once, by whichever slot and run comes first.
@Suite(.timeLimit(.minutes(10)))
struct SlotFilesTests {
    private static let prefix = Array(repeating: 65, count: 100)

    /// Runs a test with a server that may keep what its slots have read.
    private func withServer(
        _ body: (LocalServer) async throws -> Void
    ) async throws {
        let fake = try FakeLlamaServer()
        let server = try await LocalServer.start(
            LocalConfiguration.Command(
                program: [fake.path],
                model: fake.model,
                slotFolder: "\(fake.folder)/slots"
            ),
            LocalConfiguration(location: nil, server: fake.path, model: fake.model)
        )
        try await body(server)
        await server.stop()
        for name in FileAccess.names(in: "\(fake.folder)/slots") {
            unlink("\(fake.folder)/slots/\(name)")
        }
        rmdir("\(fake.folder)/slots")
    }

    @Test func `a shared part is read once for all slots and runs`() async throws {
        try await withServer { server in
            let files = SlotFiles(folder: server.slotFolder, identity: "a")
            let read = try await files.prepare(0, with: Self.prefix, on: server)
            #expect(read?.totalInput == 100)
            #expect(try await files.prepare(0, with: Self.prefix, on: server) == nil)
            #expect(try await files.prepare(1, with: Self.prefix, on: server) == nil)
            let next = SlotFiles(folder: server.slotFolder, identity: "a")
            #expect(try await next.prepare(0, with: Self.prefix, on: server) == nil)
            let other = SlotFiles(folder: server.slotFolder, identity: "b")
            #expect(try await other.prepare(0, with: Self.prefix, on: server) != nil)
        }
    }

    @Test func `what cannot be loaded is read again and replaced`() async throws {
        try await withServer { server in
            let folder = try #require(server.slotFolder)
            let files = SlotFiles(folder: folder, identity: "a")
            _ = try await files.prepare(0, with: Self.prefix, on: server)
            let name = try #require(FileAccess.names(in: folder).first)
            FileAccess.replace("\(folder)/\(name)", with: "dama")
            #expect(try await files.prepare(1, with: Self.prefix, on: server) != nil)
            #expect(FileAccess.text(of: "\(folder)/\(name)") == "kept")
        }
    }

    @Test func `few files are kept, and nothing where there is no folder`() async throws {
        try await withServer { server in
            let folder = try #require(server.slotFolder)
            let files = SlotFiles(folder: folder, identity: "a")
            for length in 100..<120 {
                let prefix = Array(repeating: 66, count: length)
                #expect(try await files.prepare(0, with: prefix, on: server) != nil)
            }
            #expect(FileAccess.names(in: folder).count == 8)
            #expect(try await files.prepare(0, with: [65, 66], on: server) == nil)
            let none = SlotFiles(folder: nil, identity: "a")
            #expect(try await none.prepare(0, with: Self.prefix, on: server) == nil)
        }
    }
}
