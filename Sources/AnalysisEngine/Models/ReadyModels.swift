internal import AnalysisCore
internal import ModelProviders
internal import Synchronization

/// The models that runs of one program share, with their connections and their processes.
///
/// They end when nobody has them any more: each provider sees to that itself.
final class ReadyModels: Sendable {
    private let models = Mutex<[ModelReference: ReadyModel]>([:])

    /// A model that is ready; it is made where it is not there.
    ///
    /// - Parameters:
    ///   - reference: The model.
    ///   - make: Makes it; where two runs do so at once, both get the one that was there first.
    /// - Returns: The model.
    func model(
        _ reference: ModelReference,
        _ make: () async -> ReadyModel
    ) async -> ReadyModel {
        if let there = models.withLock({ $0[reference] }) { return there }
        let made = await make()
        let ready = models.withLock { models in
            if let there = models[reference] { return there }
            models[reference] = made
            return made
        }
        return ready
    }
}
