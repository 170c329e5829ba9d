extension Pipeline {
    /// Which answers may be used without anybody looking at them.
    public struct Accept: Sendable, Hashable {
        /// The largest share of wrong answers among the accepted ones, above 0 and below 1.
        public var error: Double
        /// How sure that must be, such as 0.95.
        public var confidence: Double
        /// The file that the other answers go to, for people; relative to the working directory.
        public var review: String

        /// A demand; `review.csv` by default.
        public init(error: Double, confidence: Double = 0.95, review: String = "review.csv") {
            self.error = error
            self.confidence = confidence
            self.review = review
        }
    }
}
