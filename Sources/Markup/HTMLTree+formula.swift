/// The formulas that MathJax finds in a page.
extension HTMLTree {
    /// Whether an element is a formula in TeX that a script shows: `<script type="math/tex">`.
    public func isFormula(_ index: Int) -> Bool {
        nodes[index].tag == .script && bytes(of: .type, at: index).starts(with: "math/tex".utf8)
    }

    /// Whether it stands on a line of its own.
    public func isDisplayedFormula(_ index: Int) -> Bool {
        guard isFormula(index), let type = value(of: .type, at: index) else { return false }
        return type.contains("mode=display")
    }
}
