internal import AnalysisCore
internal import BatchExecution
internal import JSON

/// The figures of a run for monitoring: what became of the documents, what the gates said, and what
/// the executor counted.
struct RunMetrics {
    private let run: RunInfo
    private let summary: RunSummary
    private let executor: BatchMetrics

    /// The figures of a run.
    init(_ run: RunInfo, _ summary: RunSummary, _ executor: BatchMetrics) {
        self.run = run
        self.summary = summary
        self.executor = executor
    }

    /// OpenMetrics text: all names begin with `analyze_`, and every sample says which pipeline and
    /// which model it is about.
    var openMetrics: String {
        let labels = [
            MetricFamily.Label("pipeline", VisibleText().text(of: run.pipeline)),
            MetricFamily.Label("model", VisibleText().text(of: run.model.description)),
        ]
        return ([info] + families).openMetrics(prefix: "analyze", labels: labels)
    }

    /// One JSON object with the names of ``openMetrics`` without their prefix.
    var json: String {
        let writer = VisibleText.json()
        func member(_ name: String, _ value: JSONValue) -> String {
            "\"\(name)\": " + writer.text(of: value)
        }
        let head = [
            "\"tool\": {\"name\": \"analyze\", \"version\": "
                + writer.text(of: .string(run.toolVersion)) + "}",
            member("pipeline", .string(run.pipeline)),
            member("model", .string(run.model.description)),
            member("ending", .string(summary.ending.rawValue)),
        ]
        let lines = (head + families.jsonMembers).map { "  " + $0 }
        return "{\n\(lines.joined(separator: ",\n"))\n}\n"
    }

    private var info: MetricFamily {
        MetricFamily(
            "run",
            .info,
            help: "The run that the figures are about.",
            samples: [
                MetricFamily.Sample(
                    [
                        MetricFamily.Label("version", run.toolVersion),
                        MetricFamily.Label("analysis", run.analysis.name),
                        MetricFamily.Label("ending", summary.ending.rawValue),
                    ],
                    "1"
                )
            ]
        )
    }

    private var families: [MetricFamily] { documents + gates + executor.families }

    private var documents: [MetricFamily] {
        let totals = summary.totals
        let outcomes = [
            ("analyzed", totals.analyzed), ("failed", totals.failedCount),
            ("skipped", totals.skippedCount),
        ]
        return [
            MetricFamily(
                "documents",
                help: "Documents, by what became of them.",
                samples: outcomes.map { name, count in
                    MetricFamily.Sample([MetricFamily.Label("outcome", name)], "\(count)")
                }
            ),
            .counters("documents_failed", "Documents that failed.", by: "reason", totals.failed),
            .counters(
                "documents_skipped",
                "Documents that were left out.",
                by: "reason",
                totals.skipped
            ),
            .counter(
                "documents_from_ledger",
                "Documents whose result was taken from the ledger.",
                totals.cached
            ),
        ]
    }

    private var gates: [MetricFamily] {
        func samples(_ value: (GateResult) -> String?) -> [MetricFamily.Sample] {
            summary.gates.compactMap { gate in
                value(gate).map { value in
                    MetricFamily.Sample(
                        [
                            MetricFamily.Label("gate", gate.name),
                            MetricFamily.Label("condition", gate.condition),
                        ],
                        value
                    )
                }
            }
        }
        return [
            MetricFamily(
                "gate_passed",
                .gauge,
                help: "Whether a gate passed: 1, or 0.",
                samples: samples { $0.passed ? "1" : "0" },
                isLabelled: true
            ),
            MetricFamily(
                "gate_measured",
                .gauge,
                help: "What a gate measured; none where it could not.",
                samples: samples { $0.measured.map { "\($0)" } },
                isLabelled: true
            ),
        ]
    }
}
