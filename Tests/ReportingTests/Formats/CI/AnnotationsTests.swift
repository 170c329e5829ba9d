import AnalysisCore
import Reporting
import Testing

@Suite struct AnnotationsTests {
    @Test(
        "the environment is asked where the user does not say",
        arguments: [
            (.auto, [:], nil, nil, nil),
            (.auto, ["GITHUB_ACTIONS": "true"], .githubAnnotations, nil, nil),
            (
                .auto, ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "/s"], .githubAnnotations,
                "/s", nil
            ),
            (.auto, ["GITLAB_CI": "true"], nil, nil, "gl-code-quality-report.json"),
            (.off, ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "/s"], nil, nil, nil),
            (.github, [:], .githubAnnotations, nil, nil),
            (.gitlab, ["GITHUB_STEP_SUMMARY": ""], nil, nil, "gl-code-quality-report.json"),
        ] as [(Annotations, [String: String], ReportFormat?, String?, String?)]
    )
    func plan(
        annotations: Annotations,
        environment: [String: String],
        standardError: ReportFormat?,
        summary: String?,
        codeQuality: String?
    ) {
        let plan = annotations.plan(environment: environment)
        #expect(plan.standardError == standardError)
        #expect(plan.stepSummary == summary)
        #expect(plan.codeQuality == codeQuality)
    }
}
