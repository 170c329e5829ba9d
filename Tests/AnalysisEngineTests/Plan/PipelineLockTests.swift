import AnalysisCore
import SystemPackage
import TestSupport
import Testing

@testable import AnalysisEngine

/// What a lock holds, and what it says has changed.
@Suite struct PipelineLockTests {
    private func lock(
        _ pipeline: String,
        overrides: [String] = [],
        template: String = "Judge {{document}}.",
        served: [String: String] = [:]
    ) throws -> PipelineLock {
        let folder = TemporaryFolder()
        folder.write("t.md", template)
        let path = folder.write("p.yml", "analysis: sentiment\n\(pipeline)")
        let plan = try RunPlan(
            RunOptions(paths: ["docs"], pipeline: path, overrides: overrides),
            environment: ["ANTHROPIC_API_KEY": "k"]
        )
        let names = plan.models.compactMap { model in
            served[model.description].map { (model, $0) }
        }
        return PipelineLock(plan, served: Dictionary(uniqueKeysWithValues: names))
    }

    private static let model = "model: anthropic/claude-haiku-5-5\n"

    @Test func `A lock is read as it was written`() throws {
        let lock = try lock(
            Self.model + "fallback: [anthropic/claude-haiku-4-5-20251001]\n"
                + "prompt: {user: {file: t.md}}\n",
            served: ["anthropic/claude-haiku-5-5": "claude-haiku-5-5-20261001"]
        )
        #expect(PipelineLock(text: Array(lock.text.utf8)) == lock)
        #expect(lock.changes(to: lock) == [])
        #expect(
            lock.models == [
                .init(
                    name: "anthropic/claude-haiku-5-5",
                    served: "claude-haiku-5-5-20261001",
                    isPinned: false
                ),
                .init(name: "anthropic/claude-haiku-4-5-20251001", served: nil, isPinned: true),
            ]
        )
        #expect(Array(lock.files.keys) == ["t.md"])
        #expect([lock.pipeline, lock.prompt, lock.schema].allSatisfy { $0.count == 64 })
        #expect(lock.toolVersion == ToolVersion.current)
    }

    @Test(arguments: [
        ("", "{}"), ("[1]", "{}"), ("analyze_lock", "1"),
        ("\"analyze_lock\": 1", "\"analyze_lock\": 2"),
        ("\"tool_version\"", "\"tool\""), ("\"pipeline_sha256\"", "\"p\""), ("\"files\"", "\"f\""),
        ("\"prompt_sha256\"", "\"p\""), ("\"schema_sha256\"", "\"s\""), ("\"models\"", "\"m\""),
        ("\"prices_date\"", "\"d\""),
    ])
    func `What lacks a part is no lock`(part: String, other: String) throws {
        let text = try lock(Self.model).text
        let changed = part.isEmpty || part == "[1]" ? other : text.replacing(part, with: other)
        #expect(changed != text)
        #expect(PipelineLock(text: Array(changed.utf8)) == nil)
    }

    @Test func `Everything that decides what is asked is told apart`() throws {
        let first = try lock(Self.model + "prompt: {user: {file: t.md}}\n")
        let keys = "the pipeline file or an override of its keys says something else"
        let prompt = "the prompt is another one"
        let template = try lock(
            Self.model + "prompt: {user: {file: t.md}}\n",
            template: "Look at {{document}}."
        )
        #expect(first.changes(to: template) == ["the file t.md holds something else", prompt])
        let built = try lock(Self.model)
        #expect(
            first.changes(to: built) == [keys, "the file t.md holds something else", prompt]
        )
        let temperature = try lock(Self.model, overrides: ["temperature=0.5"])
        #expect(built.changes(to: temperature) == [keys])
        let field = try lock(Self.model, overrides: ["fields={urgent: boolean}"])
        #expect(built.changes(to: field) == [keys, prompt, "the output schema is another one"])
        let other = try lock("model: anthropic/claude-opus-5-5\n")
        #expect(
            built.changes(to: other) == [
                keys,
                "the models: anthropic/claude-haiku-5-5 was locked, anthropic/claude-opus-5-5 is here",
            ]
        )
        let priced = try lock(Self.model, overrides: ["prices={input: 1, output: 2}"])
        #expect(
            built.changes(to: priced) == [
                keys,
                "the prices: those of \(built.pricesDate) was locked, "
                    + "those of stated by the pipeline is here",
            ]
        )
    }

    @Test func `A model that is served as another one has changed, where both are known`() throws {
        let name = "anthropic/claude-haiku-5-5"
        let unknown = try lock(Self.model)
        let first = try lock(Self.model, served: [name: "a"])
        let second = try lock(Self.model, served: [name: "b"])
        #expect(first.changes(to: second) == ["what serves \(name): a was locked, b is here"])
        #expect(first.changes(to: unknown) == [] && unknown.changes(to: first) == [])
        var older = first
        older.toolVersion = "0.1"
        #expect(
            older.changes(to: first)
                == ["the tool's version: 0.1 was locked, \(first.toolVersion) is here"]
        )
    }

    @Test func `A hash has two digits for each byte, whatever it is`() throws {
        for number in 0..<40 {
            let lock = try lock(Self.model + "prompt: {instructions: Judge \(number).}\n")
            #expect(lock.prompt.count == 64 && lock.pipeline.count == 64)
            #expect(lock.prompt.allSatisfy { $0.isHexDigit })
        }
    }

    @Test(arguments: [
        ("claude-haiku-4-5-20251001", true), ("gpt-5-2026-01-02", true),
        ("claude-haiku-5-5", false),
        ("claude-1234567", false), ("claude-12345678", true), ("model-20251001-preview", false),
    ])
    func `A date at the end of its name pins a model`(name: String, isPinned: Bool) throws {
        let lock = try lock("model: openai/\(name)\n")
        #expect(lock.models.map(\.isPinned) == [isPinned])
    }
}
