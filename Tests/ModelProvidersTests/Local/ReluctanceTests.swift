import AnalysisCore
import Testing

@testable import ModelProviders

/// Models that converse say too soon that a field has no value.
@Suite(.timeLimit(.minutes(10)))
struct ReluctanceTests {
    private static func schema(isCopied: Bool) -> OutputSchema {
        let text = OutputSchema.string(
            minLength: 1,
            maxLength: 40,
            pattern: nil,
            format: nil
        )
        return .object([
            OutputSchema.Property(
                name: "vendor",
                schema: .nullable(text),
                isCopied: isCopied
            )
        ])
    }

    private func answer(
        _ rendering: LocalModel.Rendering,
        _ schema: OutputSchema
    ) async throws -> String {
        let fake = try FakeLlamaServer()
        let server = try await LocalServer.start(
            LocalConfiguration.Command(program: [fake.path], model: fake.model),
            LocalConfiguration(location: nil, server: fake.path, model: fake.model)
        )
        let filling = AnswerFilling(
            server: server,
            store: BalanceStore(),
            slotFiles: SlotFiles(folder: nil, identity: ""),
            slot: 0,
            request: ModelRequest(
                model: "any",
                prompt: Prompt(
                    system: "",
                    instruction: "Copy.",
                    examples: [],
                    document: "Acme hesitates.",
                    user: "Acme hesitates.",
                    schema: schema
                ),
                maxTokens: 64
            ),
            rendering: rendering
        )
        let text = try await filling.answer(onPartialText: nil).text
        await server.stop()
        return text
    }

    @Test func `a model that converses is kept from leaving out what the document has`()
        async throws
    {
        let schema = Self.schema(isCopied: true)
        let conversing = try await answer(.chat(.chatML), schema)
        #expect(conversing.contains("Acme"))
        #expect(try await answer(.completion, schema).contains("null"))
    }

    @Test func `words of its own may be left out as before`() async throws {
        let schema = Self.schema(isCopied: false)
        #expect(try await answer(.chat(.chatML), schema).contains("null"))
    }
}
