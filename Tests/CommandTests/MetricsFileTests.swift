import APISimulator
import JSON
import SystemPackage
import TestSupport
import Testing

/// What `--metrics` writes, as monitoring reads it.
struct MetricsFileTests {
    /// A run over three documents, one of them empty, with a gate that passes and one that does not.
    private func run(metrics name: String, in folder: borrowing TemporaryFolder) async throws {
        folder.write(
            "p.yml",
            """
            name: say "it"
            analysis: sentiment
            gates: {documents: ">= 3", failed_documents: 0}
            """
        )
        folder.write("docs/a.txt", "It broke.")
        folder.write("docs/b.txt", "It works.")
        folder.write("docs/c.txt", "")
        let path = folder.path
        try await withSimulator { environment in
            let outcome = try await AnalyzeProcess(in: path, environment: environment)
                .run(["docs", "-p", "p.yml", "-q", "--metrics", name] + SimulatedModel.option)
            #expect(outcome.status == 3, "\(outcome.errors)")
        }
    }

    @Test("the OpenMetrics parser of prometheus_client reads every name, label and verdict")
    func openMetrics() async throws {
        let folder = TemporaryFolder()
        try await run(metrics: "m.prom", in: folder)
        folder.write(
            "read.py",
            """
            from prometheus_client.openmetrics.parser import text_string_to_metric_families
            text = open("m.prom").read()
            found = {}
            for family in text_string_to_metric_families(text):
                assert family.name.startswith("analyze_"), family.name
                assert not family.unit or family.name.endswith("_" + family.unit), family.name
                for sample in family.samples:
                    labels = dict(sample.labels)
                    assert labels.pop("pipeline") == 'say "it"', sample
                    assert labels.pop("model") == "anthropic/claude-haiku-5-5", sample
                    key = " ".join([sample.name] + [f"{k}={v}" for k, v in sorted(labels.items())])
                    found[key] = float(sample.value)
            for key in ["analyze_documents_total outcome=analyzed",
                        "analyze_documents_total outcome=failed",
                        "analyze_documents_total outcome=skipped",
                        "analyze_documents_failed_total reason=empty",
                        "analyze_gate_passed condition=>= 3 gate=documents",
                        "analyze_gate_passed condition=<= 0 gate=failed_documents",
                        "analyze_gate_measured condition=<= 0 gate=failed_documents",
                        "analyze_requests_total"]:
                print(key, found[key])
            assert found["analyze_duration_seconds"] > 0
            assert found["analyze_cost_dollars_total"] > 0
            in_flight = found["analyze_requests_in_flight_max"]
            waiting = found["analyze_answers_waiting_for_commit_max"]
            assert 1 <= in_flight <= 2 and 1 <= waiting <= 2, (in_flight, waiting)
            """
        )
        let python = TestPaths.package.appending(".build/python/bin/python").string
        let outcome = try await AnalyzeProcess(in: folder.path).bash("'\(python)' read.py")
        #expect(outcome.errors == "")
        #expect(
            outcome.output == """
                analyze_documents_total outcome=analyzed 2.0
                analyze_documents_total outcome=failed 1.0
                analyze_documents_total outcome=skipped 0.0
                analyze_documents_failed_total reason=empty 1.0
                analyze_gate_passed condition=>= 3 gate=documents 1.0
                analyze_gate_passed condition=<= 0 gate=failed_documents 0.0
                analyze_gate_measured condition=<= 0 gate=failed_documents 1.0
                analyze_requests_total 2.0

                """
        )
    }

    @Test("JSON says the same")
    func json() async throws {
        let folder = TemporaryFolder()
        try await run(metrics: "m.json", in: folder)
        let value = try JSONReader.value(of: folder.read("m.json") ?? "")
        #expect(value["pipeline"] == "say \"it\"")
        #expect(value["documents"] == ["analyzed": 2, "failed": 1, "skipped": 0])
        #expect(value["gate_passed"] == ["documents": 1, "failed_documents": 0])
        #expect(value["requests"] == 2)
    }
}
