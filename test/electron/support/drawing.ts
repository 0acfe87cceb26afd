// One module, so that what draws and its texts are of one piece.
import '../../../src-model/language/all-languages'

export { readCommunityMap } from '../../../src-model/formats/community-map/community-map'
export { mapPage } from '../../../src-model/formats/picture/map-page'
export { pictureOf } from '../../../src-model/formats/picture/picture'
