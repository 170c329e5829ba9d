internal import Analyses
internal import AnalysisCore
internal import Pipelines
internal import Reporting

extension RunPlan {
    /// What certifies answers; `nil` where nothing asks for that.
    var acceptanceTally: AcceptanceTally? {
        pipeline.accept.map { accept in
            AcceptanceTally(
                AcceptancePolicy(
                    error: accept.value.error,
                    confidence: accept.value.confidence,
                    votes: analysis.votes > 1 ? analysis.votes : nil
                ),
                labels: reportOptions.labels,
                schema: run.schema
            )
        }
    }

    /// Where answers go that people are to look at; `nil` where nothing asks for that.
    var reviewFile: ReviewFile? {
        pipeline.accept.map { accept in
            ReviewFile(
                path: accept.value.review,
                labels: reportOptions.labels,
                schema: run.schema
            )
        }
    }
}
