import AnalysisCore
import JSON
import Testing

@testable import ModelProviders

@Suite("A form of chat completions")
struct ChatCompletionsFormTests {
    private func body(
        _ model: String,
        _ dialect: ChatCompletionsForm.Dialect
    ) -> JSONObject {
        var request = sentimentRequest(model: model)
        request.temperature = 0.5
        return ChatCompletionsForm(of: request, dialect: dialect, isStream: false).body
    }

    @Test(arguments: [
        ("gpt-4.1", ChatCompletionsForm.Dialect.openAI, "max_completion_tokens", 300),
        ("gpt-5.4", .openAI, "max_completion_tokens", 4396),
        ("gpt-5.4", .gateway, "max_completion_tokens", 4396),
        ("openai/gpt-5.4", .gateway, "max_completion_tokens", 4396),
        ("qwen3", .gateway, "max_tokens", 300), ("qwen3", .local, "max_tokens", 300),
        ("gpt-5.4", .local, "max_tokens", 300),
    ])
    func `limits the answer by the name that the server knows`(
        model: String,
        dialect: ChatCompletionsForm.Dialect,
        name: String,
        limit: Int
    ) {
        let body = body(model, dialect)
        #expect(body[name]?.int == limit)
        #expect(body.keys.filter { $0.hasPrefix("max_") } == [name])
        #expect((body["temperature"] == nil) == (limit > 300))
    }

    @Test(arguments: [
        (ChatCompletionsForm.Dialect.local, true), (.gateway, false), (.openAI, false),
    ])
    func `sends bounds to servers of this machine alone`(
        dialect: ChatCompletionsForm.Dialect,
        hasBounds: Bool
    ) {
        let schema = body("m", dialect)["response_format"]?["json_schema"]?["schema"]
        let confidence = schema?["properties"]?["confidence"]
        let hundredths: [JSONValue] = (0...100).map { .number(Double($0) / 100) }
        #expect(confidence?["maximum"] == nil)
        #expect(confidence?["enum"]?.array == (hasBounds ? hundredths : nil))
        #expect(schema?["additionalProperties"] == false)
    }
}
