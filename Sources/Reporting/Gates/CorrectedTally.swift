internal import AnalysisCore
internal import Statistics

/// The mean of a corpus, corrected by the labels of a random sample, with or without strata.
enum CorrectedTally: Sendable, Hashable {
    /// A sample of the whole.
    case simple(CorrectedMean)
    /// Samples of parts of it.
    case stratified(StratifiedMean)

    /// Nothing yet, for the documents of a draw.
    init(_ draw: LabelDraw) {
        self =
            draw.strata.count > 1
            ? .stratified(StratifiedMean(sizes: draw.strata.map(\.all))) : .simple(CorrectedMean())
    }

    /// Takes a document into account.
    ///
    /// - Parameters:
    ///   - right: The right value; `nil` where it is not known.
    ///   - model: The model's value.
    ///   - place: Where the document stands in the draw; a label of one that was not drawn says
    ///     nothing about those without one.
    mutating func add(right: Double?, model: Double, place: LabelDraw.Place?) {
        switch self {
        case .simple(var mean):
            if let right, place != nil {
                mean.add(right: right, model: model)
            } else {
                mean.add(model: model)
            }
            self = .simple(mean)
        case .stratified(var mean):
            if let right, let place {
                mean.add(right: right, model: model, stratum: place.stratum)
            } else {
                mean.add(model: model)
            }
            self = .stratified(mean)
        }
    }

    /// The labelled documents.
    var labelled: Int {
        switch self {
        case .simple(let mean): mean.labelledCount
        case .stratified(let mean): mean.labelledCount
        }
    }

    /// What the answers alone say.
    var raw: Double? {
        switch self {
        case .simple(let mean): mean.raw
        case .stratified(let mean): mean.raw
        }
    }

    /// The corrected mean.
    var mean: Double? {
        switch self {
        case .simple(let mean): mean.mean
        case .stratified(let mean): mean.mean
        }
    }

    /// The interval of a share.
    func interval(confidence: Double) -> ConfidenceInterval? {
        switch self {
        case .simple(let mean): mean.interval(confidence: confidence)
        case .stratified(let mean): mean.interval(confidence: confidence)
        }
    }
}
