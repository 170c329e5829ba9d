import Markup

extension XMLTree {
    /// Whether a text is all that one anchor tells about.
    func isWhole(_ range: Range<Int>, behind anchor: Int) -> Bool {
        anchor < anchors.count && Int(anchors[anchor].textOffset) == range.lowerBound
            && textEnd(ofAnchor: anchor) >= range.upperBound
    }
}

/// Leads the texts of a tree back to the file.
protocol XMLPlaces {
    /// Where the first byte behind an anchor comes from.
    func origin(of anchor: Int, in tree: XMLTree) -> TextBuilder.Origin
    /// Where the first byte of an attribute's value comes from.
    func origin(ofAttribute attribute: Int, in tree: XMLTree) -> TextBuilder.Origin
}
