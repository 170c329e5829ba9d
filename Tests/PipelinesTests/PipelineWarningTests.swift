import AnalysisEngine
import Pipelines
import Testing

/// What is said about values that are right and yet do nothing.
struct PipelineWarningTests {
    private func warnings(_ text: String) throws -> [String] {
        let file = try PipelineFile(text: text, path: "p.yml")
        return try PipelineLoader(.standard).pipeline(of: file).warnings.map(\.description)
    }

    @Test(arguments: [
        (
            "analysis: sentiment\nsummary: {sentences: 3}",
            """
            p.yml:2:1: warning: summary has no effect: the analysis is sentiment
             2 | summary: {sentences: 3}
               | ^~~~~~~
            """
        ),
        (
            "analysis: summary\nmodel: openai/a\nfallback: [openai/b, openai/a]",
            """
            p.yml:3:22: warning: fallback has no effect here: openai/a was asked already
             3 | fallback: [openai/b, openai/a]
               |                      ^~~~~~~~
            """
        ),
        (
            "analysis: sentiment\nvotes: 3",
            """
            p.yml:2:8: warning: votes have no effect here: local models take the likeliest label, each \
            time the same
             2 | votes: 3
               |        ^
            """
        ),
        (
            "analysis: sentiment\nmodel: openai/a\ntemperature: 0\nvotes: 3",
            """
            p.yml:4:8: warning: votes say little here: at temperature 0 a model answers alike each time
             4 | votes: 3
               |        ^
            """
        ),
        (
            "analysis: summary\neffort: low",
            """
            p.yml:2:9: warning: effort has no effect: local models have none
             2 | effort: low
               |         ^~~
            """
        ),
        (
            "analysis: summary\nbudget: {max_cost: 1}",
            """
            p.yml:2:20: warning: budget.max_cost has no effect: local models cost nothing
             2 | budget: {max_cost: 1}
               |                    ^
            """
        ),
        (
            "analysis: summary\nretry: {max_attempts: 1, max_delay: 2s}",
            """
            p.yml:2:26: warning: retry.max_delay has no effect: there is a single attempt
             2 | retry: {max_attempts: 1, max_delay: 2s}
               |                          ^~~~~~~~~
            """
        ),
        (
            "analysis: summary\nbatch: {pack: {max_documents: 1}}",
            """
            p.yml:2:31: warning: batch.pack has no effect: one document is no pack
             2 | batch: {pack: {max_documents: 1}}
               |                               ^
            """
        ),
        (
            "analysis: classification\nclassification: {categories: [a, other], other: true}",
            """
            p.yml:2:42: warning: classification.other has no effect: there is such a category
             2 | classification: {categories: [a, other], other: true}
               |                                          ^~~~~
            """
        ),
        (
            "analysis: summary\ngates: {grounded: 1}",
            """
            p.yml:2:19: warning: gates.grounded has no effect: no field is looked for in documents
             2 | gates: {grounded: 1}
               |                   ^
            """
        ),
        (
            "analysis: summary\nprompt: {system: You sum up., instructions: Be brief.}",
            """
            p.yml:2:45: warning: prompt.instructions has no effect: prompt.system replaces the \
            built text
             2 | prompt: {system: You sum up., instructions: Be brief.}
               |                                             ^~~~~~~~~
               note: put {{instructions}} where they belong in prompt.system
            """
        ),
        (
            "analysis: summary\nsummary: {language: de}\nprompt: {language: en}",
            """
            p.yml:3:20: warning: prompt.language en does not hold for the summary: \
            summary.language is de
             3 | prompt: {language: en}
               |                    ^~
            """
        ),
        (
            "analysis: summary\nname: run-${CI_JOB}",
            """
            p.yml:2:7: warning: name: ${…} is taken as it is written
             2 | name: run-${CI_JOB}
               |       ^~~~~~~~~~~~~
               note: environment variables are filled in in model, fallback, labels, output and the \
            addresses and headers of providers alone
            """
        ),
    ])
    func `A value without effect is pointed out`(text: String, warning: String) throws {
        #expect(try warnings(text) == [warning])
    }

    @Test func `Errors are reported together with warnings`() throws {
        let text = "analysis: summary\nsentiment: {aspects: true}\neffort: lo"
        let error = #expect(throws: PipelineError.self) { try warnings(text) }
        #expect(error?.diagnostics.map(\.severity) == [.warning, .error])
    }
}
