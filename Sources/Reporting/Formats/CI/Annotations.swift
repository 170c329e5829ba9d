/// Whether and how a CI system is told about failures at their files.
public enum Annotations: String, Sendable, Hashable, CaseIterable {
    /// As the environment asks for.
    case auto
    /// Not at all.
    case off
    /// Workflow commands on standard error, and a page for the step's summary.
    case github
    /// A code quality report in the working directory.
    case gitlab

    /// The name under which GitLab's job files look for the code quality report.
    public static let codeQualityPath = "gl-code-quality-report.json"

    /// What is written for a CI system beside the reports that a user asks for.
    public struct Plan: Sendable, Hashable {
        /// The format that goes to standard error, if any.
        public var standardError: ReportFormat?
        /// The file that a Markdown report is appended to, if any.
        public var stepSummary: String?
        /// The file that a code quality report is written to, if any.
        public var codeQuality: String?
    }

    /// What to write, given the environment.
    ///
    /// - Parameter environment: `GITHUB_ACTIONS`, `GITHUB_STEP_SUMMARY` and `GITLAB_CI` count.
    /// - Returns: A plan; empty where no CI system is seen or wanted.
    public func plan(environment: [String: String]) -> Plan {
        let isGitHub = self == .github || self == .auto && environment["GITHUB_ACTIONS"] == "true"
        let isGitLab = self == .gitlab || self == .auto && environment["GITLAB_CI"] == "true"
        let summary = environment["GITHUB_STEP_SUMMARY"] ?? ""
        return Plan(
            standardError: isGitHub ? .githubAnnotations : nil,
            stepSummary: self == .off || summary.isEmpty ? nil : summary,
            codeQuality: isGitLab ? Self.codeQualityPath : nil
        )
    }
}
