import AnalysisCore
import JSON
import Reporting
import Testing

@Suite struct JSONReportTests {
    @Test("a run without documents is a whole object")
    func empty() throws {
        #expect(
            try SampleRun.empty.report(.json) == """
                {
                  "tool": {
                    "name": "analyze",
                    "version": "1.0.0"
                  },
                  "run": {
                    "pipeline": "nothing",
                    "pipeline_sha256": "\(SampleRun.empty.info.pipelineHash)",
                    "analysis": "sentiment",
                    "model": "anthropic/claude-haiku-5-5",
                    "inputs": [
                      "nothing"
                    ]
                  },
                  "results": [],
                  "findings": [],
                  "metrics": {
                    "latency_ms": {
                      "p50": 420,
                      "p95": 1800
                    },
                    "requests_per_second": 3.5
                  },
                  "summary": {
                    "ending": "finished",
                    "documents": {
                      "discovered": 0,
                      "analyzed": 0,
                      "failed": 0,
                      "skipped": 0,
                      "cached": 0
                    },
                    "failed_by_reason": {},
                    "skipped_by_reason": {},
                    "requests": 2,
                    "retries": 2,
                    "unknown_usage": 0,
                    "usage": {
                      "input_tokens": 0,
                      "output_tokens": 0,
                      "cache_write_tokens": 0,
                      "cache_read_tokens": 0
                    },
                    "cost_usd": 0,
                    "duration_ms": 12345,
                    "gates": []
                  }
                }

                """
        )
    }

    @Test("every record comes back from JSON as it was", arguments: SampleRun.all.map(\.name))
    func fields(name: String) throws {
        let run = try #require(SampleRun.all.first { $0.name == name })
        let results = try #require(try JSONReader.value(of: run.report(.json))["results"]?.array)
        #expect(results.map { $0["document"]?.string } == run.records.map(\.document.description))
        #expect(results.map { $0["status"]?.string } == run.records.map(\.status))
        #expect(results.map { $0["fields"]?.object } == run.records.map(\.fields))
        #expect(results.map { $0["message"]?.string } == run.records.map(\.message))
    }

    @Test("JSON Lines hold the same data, a line each", arguments: SampleRun.all.map(\.name))
    func lines(name: String) throws {
        let run = try #require(SampleRun.all.first { $0.name == name })
        let results = try #require(try JSONReader.value(of: run.report(.json))["results"]?.array)
        let lines = try run.report(.jsonLines).split(separator: "\n").map {
            try JSONReader.value(of: String($0))
        }
        #expect(lines.count == results.count)
        for (line, result) in zip(lines, results) { #expect(line.says(result)) }
    }

    @Test(
        "all lines have the same members in the same order",
        arguments: SampleRun.all.map(\.name)
    )
    func members(name: String) throws {
        let run = try #require(SampleRun.all.first { $0.name == name })
        let lines = try run.report(.jsonLines).split(separator: "\n").map {
            try JSONReader.value(of: String($0))
        }
        for member in ["fields", "expected", "source", "provenance"] {
            #expect(Set(lines.compactMap { $0[member]?.object?.keys }).count <= 1, "\(member)")
        }
        #expect(Set(lines.compactMap { $0.object?.keys }).count <= 1)
    }

    @Test("a record says what was expected, where labels are given")
    func labels() throws {
        let lines = try SampleRun.sentiment.report(.jsonLines).split(separator: "\n")
        #expect(
            lines[2] == """
                {"document":"web/campsite.html","status":"analyzed","fields":{"evidence":null,\
                "sentiment":"neutral","confidence":0.42,"confidence_source":"model",\
                "grounding":null},"expected":{"sentiment":"negative"},"right":false,\
                "reason":"","message":"","source":{"format":"text",\
                "encoding":"UTF-8","bytes":402,"sha256":"ab12"},"provenance":{"model":\
                "anthropic/claude-haiku-5-5","answered_by":"","attempts":1,"usage":{\
                "input_tokens":302,"output_tokens":22,"cache_write_tokens":0,\
                "cache_read_tokens":0},"cost_usd":0.0001295,"latency_ms":610,\
                "request_id":"req_2","packed":1,"chunks":1,"partial":true,"coverage":0.5,\
                "notes":[]},"findings":[{"kind":"hidden-text","message":\
                "Hidden text was left out.","count":3,"line":null}]}
                """
        )
    }
}

extension JSONValue {
    /// Whether all that another value says is said here, too.
    fileprivate func says(_ other: JSONValue) -> Bool {
        switch (self, other) {
        case (.object(let members), .object(let others)):
            others.allSatisfy { other in members[other.key]?.says(other.value) ?? false }
        case (.array(let elements), .array(let others)):
            elements.count == others.count && zip(elements, others).allSatisfy { $0.says($1) }
        case (.number(let number), .integer(let other)): number == Double(other)
        default: self == other
        }
    }
}
