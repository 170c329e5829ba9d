extension HTMLOptions {
    /// Checks the selectors.
    ///
    /// - Throws: An `IngestError` whose `subject` is the selector that is wrong.
    func validate() throws(IngestError) {
        for selector in select + remove { _ = try CSSSelectorParser.parse(selector) }
    }
}
