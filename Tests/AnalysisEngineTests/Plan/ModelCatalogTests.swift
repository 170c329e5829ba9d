import AnalysisCore
import ModelProviders
import Pipelines
import Testing

@testable import AnalysisEngine

/// What a run knows about its models.
struct ModelCatalogTests {
    private func catalog(
        _ text: String,
        _ environment: [String: String] = [:]
    ) throws -> (catalog: ModelCatalog, model: ModelReference) {
        let file = try PipelineFile(text: "analysis: sentiment\n\(text)\n", path: "p.yml")
        let pipeline = try PipelineLoader(.standard).pipeline(of: file)
        return (ModelCatalog(pipeline, environment: environment), pipeline.model.value)
    }

    private let usage = TokenUsage(input: 1_000_000, output: 0)

    @Test(
        arguments: [
            ([:], true), (["OPENAI_BASE_URL": "https://api.openai.com/v1"], true),
            (["OPENAI_BASE_URL": "http://127.0.0.1:8000/v1"], false),
            (["OPENAI_BASE_URL": "https://gate.example"], false),
        ] as [([String: String], Bool)]
    )
    func `OpenAI's prices hold at OpenAI alone`(
        environment: [String: String],
        isKnown: Bool
    ) throws {
        let (catalog, model) = try catalog("model: openai/gpt-4.1", environment)
        #expect((catalog.prices(of: model) != nil) == isKnown)
        let claude = ModelReference(provider: "anthropic", name: "claude-haiku-5-5")
        #expect(catalog.prices(of: claude) != nil)
    }

    @Test func `prices that the pipeline states hold everywhere`() throws {
        let (catalog, model) = try catalog(
            """
            model: openai/gpt-4.1
            prices: {input: 3, output: 9, long_prompts: {above: 1000, input: 6, output: 9}}
            """,
            ["OPENAI_BASE_URL": "http://127.0.0.1:8000/v1"]
        )
        #expect(catalog.cost(of: TokenUsage(input: 1000), model: model) == Cost(dollars: 0.003))
        #expect(catalog.cost(of: usage, model: model) == Cost(dollars: 6))
    }

    @Test func `facts that the pipeline states replace the known ones`() throws {
        let (known, model) = try catalog("model: anthropic/claude-haiku-4-5")
        let (stated, _) = try catalog(
            "model: anthropic/claude-haiku-4-5\nfacts: {context_tokens: 9000, thinking: false}"
        )
        #expect(stated.facts(of: model).contextWindow == 9000)
        #expect(stated.facts(of: model).maximumOutput == known.facts(of: model).maximumOutput)
        #expect(stated.facts(of: model).thinkingPlan(for: nil).room == 0)
        #expect(known.facts(of: model).contextWindow == 200_000)
    }

    @Test(arguments: [
        ("claude-2.1", "anthropic/claude-2.1 was retired on 2025-07-21; use"),
        (
            "claude-3-opus-20240229",
            "anthropic/claude-3-opus-20240229 was retired on 2026-01-05; use"
        ),
        (
            "claude-sonnet-4-5",
            "anthropic/claude-sonnet-4-5 will be retired on 2026-11-30; change to"
        ),
    ])
    func `retired models are known with their successors`(name: String, warning: String) {
        let model = ModelReference(provider: "anthropic", name: name)
        let text = ModelCatalog.builtIn.facts(of: model)
            .retirementWarning(naming: model, on: "2026-11-24")
        #expect(text?.hasPrefix(warning) == true)
    }
}
