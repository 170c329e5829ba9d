import Foundation
import ModelProviders
import SystemPackage
import TestSupport
import Testing

@testable import AnalysisCore

/// A server on this machine does not outlive the run that starts it.
struct LocalShutDownTests {
    @Test(.timeLimit(.minutes(10)))
    func `a shutdown during the start returns when the server is gone`() async throws {
        let folder = TemporaryFolder()
        let path = folder.path.string
        folder.write("m.gguf", "GGUF")
        // A server that never gets ready, and says who it is.
        folder.write("llama-server", "#!/bin/sh\necho $$ > '\(path)/pid'\nexec sleep 600\n")
        chmod("\(path)/llama-server", 0o755)
        let provider = DeferredLocalProvider(
            model: "\(path)/m.gguf",
            configuration: LocalConfiguration(
                location: nil,
                server: "\(path)/llama-server",
                environment: ["PATH": "/usr/bin:/bin"]
            )
        )
        let request = ModelRequest(
            model: "m",
            prompt: Prompt(
                system: "",
                instruction: "",
                examples: [],
                document: "d",
                user: "d",
                schema: .object([])
            ),
            maxTokens: 16
        )
        async let answer: Void = {
            await #expect(throws: ProviderFailure.self) {
                _ = try await provider.answer(to: request, onPartialText: nil)
            }
        }()
        var process: pid_t?
        while process == nil {
            process = folder.read("pid").flatMap { pid_t($0.filter(\.isNumber)) }
            await Task.yield()
        }
        await provider.shutDown()
        // One that nobody has waited for yet has no command line any more.
        let command = try? String(contentsOfFile: "/proc/\(process ?? 0)/cmdline", encoding: .utf8)
        #expect(command?.isEmpty != false)
        await answer
    }
}
