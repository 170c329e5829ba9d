import AnalysisCore
import Glibc
import JSON
import Testing

@testable import ModelProviders

/// A local model is known by its file, not by the name of the file.
struct LocalModelIdentityTests {
    private func temporaryFolder() -> String {
        var template = Array("/tmp/analyze-identity-XXXXXX".utf8CString)
        _ = mkdtemp(&template)
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    @Test func `the identity changes when the file behind the same path changes`() throws {
        let folder = temporaryFolder()
        let path = "\(folder)/m.gguf"
        FileAccess.replace(path, with: "GGUF one")
        let configuration = LocalConfiguration(
            location: LocalModelLocation(directory: "\(folder)/data"),
            model: path
        )
        let name = PinnedInstallation.name
        let first = try #require(configuration.identity(ofModel: name))
        #expect(configuration.identity(ofModel: name) == first)
        #expect(first.file == "m.gguf")
        #expect(!first.isFile(ofModel: name))
        #expect(first.key.contains("xllamacpp \(PinnedInstallation.server.version)"))
        // The same size, and the time of the content set back, as `cp -p` does.
        var before = stat()
        stat(path, &before)
        FileAccess.replace(path, with: "GGUF two")
        utimensat(AT_FDCWD, path, [before.st_atim, before.st_mtim], 0)
        let second = try #require(configuration.identity(ofModel: name))
        #expect(second.digest != first.digest)
        #expect(second.key != first.key)
    }

    @Test func `another server is another identity`() throws {
        let fake = try FakeLlamaServer()
        var configuration = LocalConfiguration(location: nil, model: fake.model)
        let embedded = try #require(configuration.identity(ofModel: PinnedInstallation.name))
        configuration.server = fake.path
        let other = try #require(configuration.identity(ofModel: PinnedInstallation.name))
        #expect(embedded.digest == other.digest)
        #expect(other.server.hasPrefix("llama-server sha256:"))
        #expect(embedded.key != other.key)
    }

    @Test func `a digest is computed once for a file that stays`() throws {
        let folder = temporaryFolder()
        let digests = FileDigests(store: "\(folder)/kept/digests")
        let path = "/bin/sh"
        let digest = try #require(digests.digest(of: path))
        #expect(digest.count == 64)
        let kept = try #require(FileAccess.text(of: "\(folder)/kept/digests"))
        #expect(kept.hasPrefix("\(digest) "))
        #expect(kept.hasSuffix(" \(path)\n"))
        // What is kept is taken as it is as long as the stamp fits.
        let other = String(repeating: "ab", count: 32)
        FileAccess.replace("\(folder)/kept/digests", with: kept.replacing(digest, with: other))
        #expect(digests.digest(of: path) == other)
        let moved = kept.replacing(digest, with: other).replacing(":", with: ":1")
        FileAccess.replace("\(folder)/kept/digests", with: moved)
        #expect(digests.digest(of: path) == digest)
    }

    @Test func `without an installation the pinned model is known all the same`() throws {
        let configuration = LocalConfiguration(
            location: LocalModelLocation(directory: "/nonexistent")
        )
        let identity = try #require(configuration.identity(ofModel: PinnedInstallation.name))
        #expect(identity.isFile(ofModel: PinnedInstallation.name))
        #expect(
            identity.description
                == "SmolLM2-135M-Instruct.Q4_1.gguf sha256:b179c9523d0e, xllamacpp "
                + "\(PinnedInstallation.server.version), rendering 1"
        )
        #expect(configuration.identity(ofModel: "/nonexistent/x.gguf") == nil)
    }

    @Test func `a balance is kept for the next run, and only for the same model and examples`()
        async throws
    {
        let folder = temporaryFolder()
        let key = BalanceStore.Key(prefix: "p", property: "sentiment")
        let found = LabelBalance(neutral: [[-1, -2]])
        let example = AnalysisExample(document: "d", result: ["sentiment": "a"])
        func balance(
            _ identity: String,
            _ examples: [AnalysisExample],
            labels: [String] = ["a", "b"],
            finding: LabelBalance?
        ) async throws -> LabelBalance? {
            let store = BalanceStore(
                shelf: BalanceStore.Shelf(folder: "\(folder)/balances", identity: identity)
            )
            return try await store.balance(of: key, labels: labels, examples: examples) {
                () async throws(ProviderFailure) in
                guard let finding else { throw .cancelled }
                return finding
            }
        }
        _ = try await balance("one", [example], finding: found)
        #expect(try await balance("one", [example], finding: nil) == found)
        for (identity, examples, labels) in [
            ("two", [example], ["a", "b"]), ("one", [], ["a", "b"]),
            ("one", [example], ["a", "c"]),
        ] {
            await #expect(throws: ProviderFailure.self) {
                try await balance(identity, examples, labels: labels, finding: nil)
            }
        }
    }

    @Test func `a server that does not start for its own reasons is started once`() async throws {
        let folder = temporaryFolder()
        let fake = try FakeLlamaServer(
            "open('\(folder)/starts', 'a').write('x'); sys.exit('error: no such flag')"
        )
        let configuration = LocalConfiguration(
            location: nil,
            server: fake.path,
            model: fake.model,
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"]
        )
        await #expect(throws: ProviderFailure.self) {
            try await LocalProvider(configuration: configuration)
        }
        #expect(FileAccess.text(of: "\(folder)/starts") == "x")
    }
}
