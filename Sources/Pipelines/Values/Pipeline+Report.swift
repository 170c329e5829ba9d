public import AnalysisCore

extension Pipeline {
    /// What reports show.
    public struct Report: Sendable, Hashable {
        /// How much of each document's text.
        public var text: ReportText
        /// What documents say about themselves that is shown beside the results, with the places of
        /// the headings.
        public var columns: [Located<ReportColumn>]

        /// Excerpts and no columns by default.
        public init(text: ReportText = .excerpt, columns: [Located<ReportColumn>] = []) {
            self.text = text
            self.columns = columns
        }
    }
}
