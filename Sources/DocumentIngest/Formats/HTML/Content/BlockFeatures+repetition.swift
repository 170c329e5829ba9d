import Markup

/// How the text is made, and how often the page repeats the block's kind of place.
extension BlockFeatures {
    static let shapeNames = [
        "brackets", "years", "filler-share", "longest-word", "label-words", "starts-small", "last",
        "in-panel",
    ]

    func addShape(of index: Int, _ row: inout [Float]) {
        let text = blocks[index].text
        row.append(Float(text.brackets))
        row.append(Float(text.years))
        row.append(Float(text.fillers) / Float(max(text.words, 1)))
        row.append(Float(text.longestWord))
        row.append(Float(text.labels.count))
        row.append(UInt8(ascii: "a")...UInt8(ascii: "z") ~= text.first ? 1 : 0)
        let last = UInt8(truncatingIfNeeded: text.last)
        row.append(last == UInt8(ascii: "?") ? 2 : last == UInt8(ascii: "!") ? 1 : 0)
        row.append(blocks[index].isInPanel ? 1 : 0)
    }

    static let slotNames = SlotFacts.depths.flatMap { depth in
        ["blocks", "letters-a-block", "link-share", "page-share", "sentence-share"]
            .map { "slot-\(depth)-\($0)" }
    }

    func addSlots(of index: Int, _ row: inout [Float]) {
        for depth in SlotFacts.depths.indices {
            let slot = slots.slot(of: index, depth)
            let blocks = Float(slot.blocks)
            row.append(blocks)
            row.append(Float(slot.letters) / blocks)
            row.append(Float(slot.linkLetters) / Float(max(slot.letters, 1)))
            row.append(Float(slot.letters) / Float(max(facts.whole.letters, 1)))
            row.append(Float(slot.withSentence) / blocks)
        }
    }

    static let itemNames = ["near", "main"].flatMap { name in
        [
            "prices-each", "pictures-each", "headings-each", "price-share", "picture-share",
            "number",
            "number-share", "letters", "rank", "kind-count", "has-most",
        ].map { "\(name)-item-\($0)" }
    }

    func addItems(of index: Int, _ row: inout [Float]) {
        let container = Int(blocks[index].container)
        let place = container >= 0 ? facts.places[container] : ElementFacts.Place()
        addItem(place.nearGroup, &row)
        addItem(place.mainGroup, &row)
    }

    private func addItem(_ element: Int32, _ row: inout [Float]) {
        guard let group = facts.group(of: element) else {
            row.append(contentsOf: repeatElement(0, count: 11))
            return
        }
        let count = Float(group.count)
        let number = Float(facts.itemNumbers[Int(element)])
        row.append(Float(group.prices) / count)
        row.append(Float(group.pictures) / count)
        row.append(Float(group.headings) / count)
        row.append(Float(group.prices) / Float(max(facts.whole.prices, 1)))
        row.append(Float(group.pictures) / Float(max(facts.whole.pictures, 1)))
        row.append(number)
        row.append(number / count)
        row.append(Float(facts.sums[Int(element)].letters))
        row.append(Float(group.rank))
        row.append(Float(facts.kindCounts[group.kind] ?? 1))
        let hasMostPrices = facts.mostPrices > 0 && group.prices >= facts.mostPrices
        let hasMostPictures = facts.mostPictures > 0 && group.pictures >= facts.mostPictures
        row.append((hasMostPrices ? 1 : 0) + (hasMostPictures ? 2 : 0))
    }
}
